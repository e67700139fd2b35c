// The command line, put on this process: `factbase`.
import { text } from 'node:stream/consumers';
import { join } from 'node:path';
import { run } from '../cli/run';
import { shippedOnDisk } from '../server/bibliography/nodeShipped';

void run(process.argv.slice(2), {
  out: written => process.stdout.write(written),
  err: written => process.stderr.write(written),
  directory: process.cwd(),
  shipped: shippedOnDisk(join(__dirname, '..')),
  readStdin: () => text(process.stdin),
}).then(status => {
  process.exitCode = status;
});
