// The extension as packaged starts in this host, whichever it is.
import * as vscode from 'vscode';
import { describe, it } from '../collector';
import { equal, ok } from '../expect';
import { extension } from './support';

describe('activation', () => {
  it('happens without an error', async () => {
    await extension().activate();
    ok(extension().isActive, 'the extension is active');
  });

  it('offers every command that package.json names', async () => {
    await extension().activate();
    const manifest = extension().packageJSON as { contributes?: { commands?: readonly { command: string }[] } };
    const known = new Set(await vscode.commands.getCommands(true));
    const missing = (manifest.contributes?.commands ?? []).map(({ command }) => command).filter(command => !known.has(command));
    equal(missing, [], 'commands without a handler');
  });
});
