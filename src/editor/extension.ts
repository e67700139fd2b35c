// What is there from the start, as a list: the same on the desktop and in the browser. All else comes with the language client, once a fact
// base is there (connected.ts).
import type * as vscode from 'vscode';
import type { Connection, Platform } from './connection';
import { Session } from './session';
import type { DraftPreview, PreviewExtension } from './preview/draftPreview';
import { loadWords } from './words';
import { registerNewFile } from './commands/newFile';
import { registerExplain } from './commands/explain';
import { registerOpenExample } from './commands/openExample';

/** Registers everything and starts the language server where there is a fact base. */
export async function activateOn(platform: Platform, context: vscode.ExtensionContext): Promise<PreviewExtension> {
  await loadWords(context.extensionUri);
  let preview: DraftPreview | undefined;
  let server: Connection | undefined;
  const session = new Session(context, {
    ...platform,
    register: (of, connection) => {
      server = connection;
      preview?.follow(connection);
      return platform.register(of, connection);
    },
  });
  context.subscriptions.push(
    session,
    registerNewFile(session),
    registerExplain(session),
    registerOpenExample(context.extensionUri),
  );
  await session.connectIfNeeded();
  return {
    extendMarkdownIt: markdown => {
      if (!preview) {
        preview = new (platform.loadPreview())();
        context.subscriptions.push(preview);
        if (server) preview.follow(server);
      }
      return preview.extend(markdown);
    },
  };
}
