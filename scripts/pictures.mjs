// The pictures of the README and the walkthrough, taken from what the driven flows have just kept (`npm test -- --driven`), with fewer colours so
// that they stay small. Needs ImageMagick. Usage: node scripts/pictures.mjs
import { statSync } from 'node:fs';
import path from 'node:path';
import { artefacts, inRepository } from './realVscode/paths.mjs';
import { mustRun, say } from './realVscode/progress.mjs';

/** Name of the flow's picture, where it goes. */
const pictures = [
  ['hover', 'docs/pictures/hover.png', 'media/walkthrough/card.png'],
  ['completion', 'docs/pictures/completion.png', 'media/walkthrough/completion.png'],
  ['view', 'docs/pictures/view.png', 'media/walkthrough/view.png'],
  ['look-up', 'docs/pictures/look-up.png', 'media/walkthrough/lookup.png'],
  ['preview-references', 'docs/pictures/preview.png'],
  ['problem-quick-fix', 'docs/pictures/problem.png'],
  ['dark', 'docs/pictures/dark.png'],
  ['high-contrast-completion', 'docs/pictures/high-contrast.png'],
  ['new-fact-base', 'media/walkthrough/base.png'],
];
/** Bytes. */
const most = 150_000;

for (const [name, ...targets] of pictures) {
  for (const target of targets.map(each => inRepository(each))) {
    await mustRun('convert', [path.join(artefacts, `${name}.png`), '-strip', '+dither', '-colors', '160', `PNG8:${target}`]);
    const { size } = statSync(target);
    say(`${path.relative(inRepository('.'), target)}: ${Math.ceil(size / 1000)} kB`);
    if (size > most) throw new Error(`${target} is larger than ${most / 1000} kB.`);
  }
}
