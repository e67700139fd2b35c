// The language server as a process of Node: for VS Code on the desktop.
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { localFiles } from '../server/nodeFiles';
import { startServer } from '../server/server';

startServer(createConnection(ProposedFeatures.all), localFiles);
