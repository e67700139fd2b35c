// Looks into a process through V8's inspector (https://chromedevtools.github.io/devtools-protocol/v8/): its heap after a collection, and how many
// objects of a kind are alive. So a leak is found without a line of code for it in what is shipped.
import { readdirSync, readFileSync } from 'node:fs';
import { Session } from 'node:inspector';

/** Numbers of one moment; `heap` in bytes, the others counts. */
export type Figures = Readonly<Record<string, number>>;

type Post = (method: string, params?: object) => Promise<unknown>;

export interface Inspected {
  /** Collects garbage and gives the used heap and the number of living objects of each kind. */
  figures(): Promise<Figures>;
  /** Warnings of the process since it is inspected, e.g. of too many listeners. */
  warnings(): Promise<readonly string[]>;
}

/** The extension host itself. `kinds` are names of globals whose objects are counted, e.g. `{ maps: 'Map' }`. */
export async function ownProcess(kinds: Readonly<Record<string, string>>): Promise<Inspected> {
  const session = new Session();
  session.connect();
  return inspected((method, params = {}) => {
    return new Promise((resolve, reject) => {
      session.post(method, params, (error, result) => {
        if (error) reject(new Error(`${method}: ${error.message}`));
        else resolve(result);
      });
    });
  }, kinds);
}

/** A child of this process whose command line holds a text. On a signal Node opens its inspector; Linux tells who is whose child. */
export async function childProcess(part: string, kinds: Readonly<Record<string, string>>): Promise<Inspected> {
  const pid = childrenOf(process.pid).find(each => read(`/proc/${each}/cmdline`).includes(part));
  if (!pid) throw new Error(`No process with ${part}.`);
  process.kill(pid, 'SIGUSR1');
  const socket = new WebSocket(await addressOfInspector());
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', () => reject(new Error('The inspector does not answer.')));
  });
  const waiting = new Map<number, { resolve(result: unknown): void; reject(error: Error): void }>();
  let id = 0;
  socket.addEventListener('message', ({ data }) => {
    const answer = JSON.parse(String(data)) as { id?: number; result?: unknown; error?: { message: string } };
    const asked = answer.id === undefined ? undefined : waiting.get(answer.id);
    if (!asked || answer.id === undefined) return;
    waiting.delete(answer.id);
    if (answer.error) asked.reject(new Error(answer.error.message));
    else asked.resolve(answer.result);
  });
  const post: Post = (method, params = {}) =>
    new Promise((resolve, reject) => {
      waiting.set(++id, { resolve, reject });
      socket.send(JSON.stringify({ id, method, params }));
    });
  const found = await evaluated<number>(post, 'process.pid');
  if (found !== pid) throw new Error(`Port 9229 is the inspector of process ${found}, not of ${pid}.`);
  return inspected(post, kinds);
}

async function inspected(post: Post, kinds: Readonly<Record<string, string>>): Promise<Inspected> {
  const warnings = 'globalThis.factbaseSoakWarnings';
  await evaluated(post, `${warnings} = []; process.on('warning', each => ${warnings}.push(String(each))); 0`);
  return {
    async figures() {
      const counts: Record<string, number> = {};
      for (const [name, kind] of Object.entries(kinds)) counts[name] = await countOf(post, kind);
      const listeners = 'process.eventNames().reduce((sum, name) => sum + process.listenerCount(name), 0)';
      counts['listeners of the process'] = await evaluated(post, listeners);
      for (let i = 0; i < 3; i++) await post('HeapProfiler.collectGarbage');
      return { heap: await evaluated<number>(post, 'process.memoryUsage().heapUsed'), ...counts };
    },
    warnings: async () => JSON.parse(await evaluated<string>(post, `JSON.stringify(${warnings})`)) as string[],
  };
}

async function evaluated<T>(post: Post, expression: string): Promise<T> {
  const answer = (await post('Runtime.evaluate', { expression, returnByValue: true })) as Evaluated;
  if (answer.exceptionDetails) throw new Error(`${expression}: ${answer.exceptionDetails.text}`);
  return answer.result.value as T;
}

interface Evaluated {
  readonly result: { readonly value?: unknown; readonly objectId?: string };
  readonly exceptionDetails?: { readonly text: string };
}

/** How many objects of a class are alive, those of classes that extend it included. */
async function countOf(post: Post, kind: string): Promise<number> {
  const objectGroup = 'factbase-soak';
  const { result: prototype } = (await post('Runtime.evaluate', { expression: `${kind}.prototype`, objectGroup })) as Evaluated;
  const { objects } = (await post('Runtime.queryObjects', { prototypeObjectId: prototype.objectId, objectGroup })) as {
    objects: { objectId: string };
  };
  const { result } = (await post('Runtime.callFunctionOn', {
    objectId: objects.objectId,
    functionDeclaration: 'function () { return this.length; }',
    returnByValue: true,
  })) as Evaluated;
  await post('Runtime.releaseObjectGroup', { objectGroup });
  return result.value as number;
}

async function addressOfInspector(): Promise<string> {
  const end = Date.now() + 20_000;
  for (;;) {
    try {
      const [target] = (await (await fetch('http://127.0.0.1:9229/json/list')).json()) as { webSocketDebuggerUrl: string }[];
      if (target) return target.webSocketDebuggerUrl;
    } catch (error) {
      // It takes a moment until it listens.
      if (Date.now() > end) throw error;
    }
    await new Promise(resolve => setTimeout(resolve, 100));
  }
}

function childrenOf(parent: number): readonly number[] {
  const all = readdirSync('/proc').filter(name => /^\d+$/.test(name));
  // The name of a program, in brackets, may hold anything.
  return all.filter(pid => Number(read(`/proc/${pid}/stat`).replace(/^.*\)/s, '').trim().split(' ')[1]) === parent).map(Number);
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
