// The commands that ask questions: they look up, insert and cite, and change fact bases and bibliographies. On the desktop they are a
// file of their own, which is loaded when one of them is used for the first time.
export { copyCitation } from './citing/copyCitation';
export { insertCitation } from './citing/insertCitation';
export { insertQuote } from './citing/insertQuote';
export { addAlias } from './commands/addAlias';
export { addFact } from './commands/addFact';
export { addFromClipboard } from './commands/addFromClipboard';
export { insert } from './commands/insert';
export { lookUp } from './commands/lookUp';
export { markChecked } from './commands/markChecked';
export { newFact } from './commands/newFact';
export { importSources } from './bibliography/importCommand';
export { updateBibliography } from './bibliography/updateCommand';
