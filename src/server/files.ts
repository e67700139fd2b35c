// Files as the server reads them: by itself where the platform can, otherwise through the editor, so that virtual workspaces
// and the browser work.
import type { Connection } from 'vscode-languageserver';
import type { FileReader, ReadFault } from '../core/facts/workspace';
import type { EditorRequests } from '../protocol/requests';

/** Reads files of one or more schemes without the editor. */
export interface LocalFiles {
  read(uri: string): Promise<Uint8Array | ReadFault>;
}

export function fileReader(connection: Connection, localSchemes: readonly string[], local?: LocalFiles): FileReader {
  return {
    async read(uri) {
      const scheme = uri.slice(0, uri.indexOf(':'));
      if (local && localSchemes.includes(scheme)) return local.read(uri);
      const params: EditorRequests['factbase/readFile']['params'] = { uri };
      const answer: EditorRequests['factbase/readFile']['result'] = await connection.sendRequest('factbase/readFile', params);
      if ('base64' in answer) return fromBase64(answer.base64);
      return 'missing' in answer ? 'missing' : 'unreadable';
    },
  };
}

function fromBase64(text: string): Uint8Array {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}
