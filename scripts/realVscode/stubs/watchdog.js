// Stands in for a native module that ends the extension host when its parent dies. Ours is ended with its process group.
exports.start = () => {};
exports.exit = code => process.exit(code);
