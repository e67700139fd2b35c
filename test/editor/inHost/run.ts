// What VS Code calls inside the extension host. Each event of the suite becomes one line that the script outside can tell from everything else.
import { runAll } from '../collector';
import { host } from './support';

const mark = 'FACTBASE-TEST ';

/** Runs all suites of the bundle. Resolves when all passed, which VS Code reports as code 0, and throws otherwise. */
export async function runSuites(wanted: string): Promise<void> {
  const print = (data: object): void => console.log(mark + JSON.stringify(data));
  print({ event: 'host', host });
  const failed = await runAll(print, wanted);
  if (failed > 0) throw new Error(`${failed} failed`);
}
