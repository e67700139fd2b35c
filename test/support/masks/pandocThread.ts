/**
 * Pandoc in a thread of its own, because some of its readers never end for some texts (AsciiDoc's does): a conversion that takes too long is
 * given up, and the next one gets a new thread.
 */
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { loadPandoc } from '../../compilers/pandoc';

interface Request {
  readonly reader: string;
  readonly text: string;
}

/** Longer than any conversion of a short document takes (milliseconds). */
const longest = 4000;

/** Answers in the thread; a script that converts runs this where it is not the main thread. */
export async function answerInThread(): Promise<void> {
  const pandoc = await loadPandoc();
  parentPort!.postMessage(pandoc === undefined ? 'missing' : 'ready');
  parentPort!.on('message', ({ reader, text }: Request) => {
    void pandoc!({ from: reader, to: 'json' }, text, {}).then(
      result => parentPort!.postMessage(result.stdout),
      () => parentPort!.postMessage(''),
    );
  });
}

/** Converts texts, one after another. */
export class PandocThread {
  readonly #script: string;
  #worker: Worker | undefined;

  /** @param script the file that runs `answerInThread` in a thread */
  constructor(script: string) {
    this.#script = script;
  }

  /** The document as pandoc's JSON; '' where pandoc refuses it, undefined where it does not end, an exception where it is not installed. */
  async json(reader: string, text: string): Promise<string | undefined> {
    if (!isMainThread) throw new Error('only from the main thread');
    const worker = (this.#worker ??= await this.#start());
    worker.postMessage({ reader, text } satisfies Request);
    const answer = await firstMessage(worker, longest);
    if (answer === undefined) await this.stop();
    return answer;
  }

  /** Ends the thread. */
  async stop(): Promise<void> {
    await this.#worker?.terminate();
    this.#worker = undefined;
  }

  async #start(): Promise<Worker> {
    const worker = new Worker(this.#script);
    if ((await firstMessage(worker, 60_000)) !== 'ready') {
      await worker.terminate();
      throw new Error('pandoc-wasm is not installed: FACTBASE_COMPILERS names the folder in which it is');
    }
    return worker;
  }
}

function firstMessage(worker: Worker, within: number): Promise<string | undefined> {
  return new Promise(resolve => {
    const answered = (message: string): void => {
      clearTimeout(timer);
      resolve(message);
    };
    const timer = setTimeout(() => {
      worker.off('message', answered);
      resolve(undefined);
    }, within);
    worker.once('message', answered);
  });
}
