// The commands that change fact bases, with their questions. On the desktop they are a file of their own, which is loaded when one of them is
// used for the first time.
export { addAlias } from './commands/addAlias';
export { addFact } from './commands/addFact';
export { addFromClipboard } from './commands/addFromClipboard';
export { markChecked } from './commands/markChecked';
export { newFact } from './commands/newFact';
