// The commands that change fact bases, and those that cite, with their questions. On the desktop they are a file of their own, which is loaded when one of them is
// used for the first time.
export { copyCitation } from './citing/copyCitation';
export { insertCitation } from './citing/insertCitation';
export { insertQuote } from './citing/insertQuote';
export { addAlias } from './commands/addAlias';
export { addFact } from './commands/addFact';
export { addFromClipboard } from './commands/addFromClipboard';
export { markChecked } from './commands/markChecked';
export { newFact } from './commands/newFact';
