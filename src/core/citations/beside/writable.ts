/** In which format a bibliography file is kept in step, by its ending; and a name for a new one, by the language of the draft. */
import type { Markup } from '../../prose/markup';
import type { SyncedKind } from '../sync';

/** Undefined for files that cannot be kept in step: RIS has no place for a mark, and others are no bibliographies. */
export function syncedKind(path: string): SyncedKind | undefined {
  const ending = /\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase();
  if (ending === 'bib' || ending === 'bibtex' || ending === 'biblatex') return 'bibtex';
  if (ending === 'json' || ending === 'csljson') return 'csl-json';
  return ending === 'yml' || ending === 'yaml' ? 'hayagriva' : undefined;
}

/** Names that are offered for a new file, the best first. */
export function proposedNames(markup: Markup): readonly string[] {
  switch (markup) {
    case 'markdown':
    case 'quarto':
      return ['references.bib', 'references.json'];
    case 'org':
      return ['references.bib', 'references.json'];
    case 'typst':
      return ['references.yml', 'references.bib'];
    default:
      return ['references.bib'];
  }
}
