// The language server as a process of Node: for VS Code on the desktop.
import { join } from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { shippedOnDisk } from '../server/bibliography/nodeShipped';
import { localFiles } from '../server/nodeFiles';
import { startServer } from '../server/server';

startServer(createConnection(ProposedFeatures.all), { local: localFiles, shipped: shippedOnDisk(join(__dirname, '..')) });
