// Accessibility as axe-core judges it (https://github.com/dequelabs/axe-core), and contrast by the formula of WCAG 2.2 for what it does not look at.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';

let source: string | undefined;

/** Where axe-core looks: in parts of the page, given by CSS selectors, and without some of its rules. */
export interface Looking {
  readonly parts?: readonly string[];
  readonly without?: readonly string[];
}

/** The findings that axe-core calls serious or critical, one line each. */
export async function seriousFindings(page: Page | Frame, { parts, without = [] }: Looking = {}): Promise<readonly string[]> {
  source ??= readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  // Not a script element: the policy of a preview allows none but its own.
  await page.evaluate(source);
  return page.evaluate(
    async ([include, off]) => {
      const { axe } = globalThis as unknown as {
        axe: {
          run(
            context: object,
            options: object,
          ): Promise<{ violations: { id: string; impact: string; nodes: { html: string; failureSummary: string }[] }[] }>;
        };
      };
      const { violations } = await axe.run(include ? { include: include.map(part => [part]) } : document, {
        resultTypes: ['violations'],
        rules: Object.fromEntries(off.map(rule => [rule, { enabled: false }])),
      });
      return violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .flatMap(({ id, impact, nodes }) =>
          nodes.map(
            ({ html, failureSummary }) => `${impact} ${id}: ${html.slice(0, 200)} ${failureSummary.replace(/\s+/g, ' ')}`,
          ),
        );
    },
    [parts, without] as const,
  );
}

/** Contrast of two opaque colours as `getComputedStyle` gives them, from 1 to 21 (WCAG 2.2, relative luminance). */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = (/rgba?\(([^)]+)\)/.exec(colour)?.[1] ?? '').split(',').map(part => {
    const share = Number(part) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  if (red === undefined || green === undefined || blue === undefined) throw new Error(`No colour: ${colour}`);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
