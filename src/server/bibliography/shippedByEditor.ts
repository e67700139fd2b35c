// The shipped files in the browser: a worker cannot fetch the extension's files, so the editor reads them and sends their text.
import type { Connection } from 'vscode-languageserver';
import type { CiteprocModule } from '../../core/citations/styles/citeproc';
import type { EditorRequests } from '../../protocol/requests';
import { citeprocPath, extractionPath, type ExtractionModule, type ShippedFiles } from './shippedFiles';

/** `runModule` runs the text of a CommonJS file and gives what it exports. */
export function shippedByEditor(connection: Connection, runModule: (text: string) => unknown): ShippedFiles {
  const text = async (path: string): Promise<string | undefined> => {
    const params: EditorRequests['factbase/shippedFile']['params'] = { path };
    const answer: EditorRequests['factbase/shippedFile']['result'] = await connection.sendRequest('factbase/shippedFile', params);
    return answer?.text;
  };
  const load = async <T>(path: string): Promise<T | undefined> => {
    try {
      const code = await text(path);
      return code === undefined ? undefined : (runModule(code) as T);
    } catch {
      return undefined;
    }
  };
  return {
    text: path => text(path).catch(() => undefined),
    citeproc: () => load<CiteprocModule>(citeprocPath),
    extraction: () => load<ExtractionModule>(extractionPath),
  };
}
