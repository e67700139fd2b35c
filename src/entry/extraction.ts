// The readers of text copies that are no plain text, as a file of their own beside the servers and the command line.
export { textOfFile } from '../extraction/textOfFile';
