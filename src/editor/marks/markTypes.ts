// How marks look, by the writer's settings. Colours are contributed by name (package.json), so that each theme can have its own and high
// contrast gets a line where others have a shade.
import * as vscode from 'vscode';

export interface WantedMarks {
  readonly style: 'underline' | 'background';
  readonly ruler: boolean;
  readonly skipCurrentLine: boolean;
  /** The same for all that is drawn alike. */
  readonly key: string;
}

/** What the settings want in a document; undefined where no marks are. */
export function marksWanted(document: vscode.TextDocument): WantedMarks | undefined {
  const settings = vscode.workspace.getConfiguration('factbase', document);
  const style = settings.get<string>('marks.style', 'off');
  if (style !== 'underline' && style !== 'background') return undefined;
  const ruler = settings.get<boolean>('marks.overviewRuler', false) === true;
  const skipCurrentLine = settings.get<boolean>('marks.skipCurrentLine', false) === true;
  return { style, ruler, skipCurrentLine, key: `${style} ${ruler}` };
}

export function markType({ style, ruler }: WantedMarks): vscode.TextEditorDecorationType {
  const colour = (name: string) => new vscode.ThemeColor(`factbase.${name}`);
  const look: vscode.DecorationRenderOptions =
    style === 'underline'
      ? { borderWidth: '0 0 1px 0', borderStyle: 'dotted', borderColor: colour('nameUnderline') }
      : {
          backgroundColor: colour('nameBackground'),
          borderWidth: '1px',
          borderStyle: 'solid',
          borderColor: colour('nameBorder'),
        };
  return vscode.window.createTextEditorDecorationType({
    ...look,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    ...(ruler ? { overviewRulerColor: colour('nameRuler'), overviewRulerLane: vscode.OverviewRulerLane.Left } : {}),
  });
}

export function sameMarks(a: readonly vscode.Range[], b: readonly vscode.Range[]): boolean {
  return a.length === b.length && a.every((range, at) => range.isEqual(b[at]!));
}
