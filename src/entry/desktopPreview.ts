// The facts in VS Code's Markdown preview, on the desktop: a file of its own, loaded when a preview is opened for the first time.
export { DraftPreview } from '../editor/preview/draftPreview';
