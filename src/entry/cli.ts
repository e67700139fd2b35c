// The command line, put on this process: `factbase`.
import { text } from 'node:stream/consumers';
import { run } from '../cli/run';

void run(process.argv.slice(2), {
  out: written => process.stdout.write(written),
  err: written => process.stderr.write(written),
  directory: process.cwd(),
  readStdin: () => text(process.stdin),
}).then(status => {
  process.exitCode = status;
});
