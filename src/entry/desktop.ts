// VS Code on the desktop (and any extension host with Node): the language client is loaded only when a server is wanted.
import type { ExtensionContext } from 'vscode';
import { activateOn } from '../editor/extension';
import type * as DesktopClient from './desktopClient';
import type * as DesktopPreview from './desktopPreview';

export function activate(context: ExtensionContext): ReturnType<typeof activateOn> {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- a file of its own, so that it costs nothing before
  const client = () => require('./desktopClient.js') as typeof DesktopClient;
  return activateOn(
    {
      connect: async started => client().connect(started),
      register: (session, connection) => client().register(session, connection),
      // eslint-disable-next-line @typescript-eslint/no-require-imports -- a file of its own, for writers who open a preview
      loadPreview: () => (require('./desktopPreview.js') as typeof DesktopPreview).DraftPreview,
    },
    context,
  );
}
