// Stands in for VS Code's native logger, so that its log files are written without a compiler. Same interface, plain JavaScript; runs on Node 24.
const { appendFileSync, mkdirSync } = process.getBuiltinModule('node:fs');
const { dirname } = process.getBuiltinModule('node:path');

const levelNames = ['trace', 'debug', 'info', 'warning', 'error', 'critical'];

class Logger {
  constructor(_type, _name, file) {
    this.file = file;
    this.level = 2;
    this.raw = false;
  }
  write(level, message) {
    if (level < this.level) return;
    const text = this.raw ? message : `${new Date().toISOString()} [${levelNames[level]}] ${message}\n`;
    try {
      appendFileSync(this.file, text);
    } catch {
      // A log that cannot be written must never break what is logged.
    }
  }
  getLevel() {
    return this.level;
  }
  setLevel(level) {
    this.level = level;
  }
  /** VS Code formats lines itself when it clears the formatters. */
  clearFormatters() {
    this.raw = true;
  }
  setPattern() {}
  flush() {}
  drop() {}
}
levelNames.forEach((name, level) => {
  Logger.prototype[name] = function (message) {
    this.write(level, message);
  };
});
Logger.prototype.warn = Logger.prototype.warning;

async function create(name, file) {
  mkdirSync(dirname(file), { recursive: true });
  return new Logger('rotating', name, file);
}

exports.version = 0;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.Logger = Logger;
exports.createRotatingLogger = create;
exports.createAsyncRotatingLogger = create;
