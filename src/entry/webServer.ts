// The language server as a web worker: for VS Code in the browser.
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { shippedByEditor } from '../server/bibliography/shippedByEditor';
import { startServer } from '../server/server';

declare const self: DedicatedWorkerGlobalScope & { module?: { exports: unknown } };

const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));
startServer(connection, { shipped: shippedByEditor(connection, runModule) });

/** Runs a CommonJS file that needs nothing else: a worker has no `require`, but it can import a script that stands in memory. */
function runModule(text: string): unknown {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
  const module = { exports: undefined as unknown };
  self.module = module;
  try {
    importScripts(address);
  } finally {
    delete self.module;
    URL.revokeObjectURL(address);
  }
  return module.exports;
}
