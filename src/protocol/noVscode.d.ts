/** Stands in for `vscode` wherever a layer must not know the editor: the import then names nothing. */
export {};
