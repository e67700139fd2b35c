// What changes fact bases, on the desktop: a file of its own, loaded when it is used for the first time.
export * from '../editor/authoring';
