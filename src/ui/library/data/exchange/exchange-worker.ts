// Does what concerns the library as a whole away from the page, which stays responsive. A file of its own: the page starts it.
import { type Disk, openLibrary } from '../../../../storage/library.ts';
import type { Exchange, JobName, Watch } from './exchange.ts';
import { libraryExchange } from './library-exchange.ts';
import type { FromWorker, ToWorker } from './messages.ts';

/** The worker's own scope, which the page's types do not have. */
const scope = globalThis as unknown as {
  postMessage(message: FromWorker): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<ToWorker>) => void): void;
};

/** The questions that the page has not answered yet. */
const asked: ((mayUse: boolean) => void)[] = [];
const disk: Disk = {
  mayUse: () =>
    new Promise((answered) => {
      asked.push(answered);
      scope.postMessage({ told: 'may-use' });
    }),
  wasFull: () => scope.postMessage({ told: 'was-full' }),
};

const exchange = libraryExchange(openLibrary({ disk }));
let stopping = new AbortController();

async function answer<Name extends JobName>(name: Name, ask: Parameters<Exchange[Name]>[0], watch: Watch): Promise<void> {
  // One name at a time, its ask fits it; the type of a call by a name that is open cannot say so.
  const work = exchange[name] as (ask: Parameters<Exchange[Name]>[0], watch: Watch) => Promise<unknown>;
  try {
    scope.postMessage({ told: 'given', give: await work(ask, watch) });
  } catch (error) {
    scope.postMessage({ told: 'failed', detail: String(error) });
  }
}

scope.addEventListener('message', ({ data }) => {
  if (data.job === 'stop') {
    stopping.abort();
    return;
  }
  if (data.job === 'disk') {
    asked.shift()?.(data.mayUse);
    return;
  }
  stopping = new AbortController();
  const onProgress = (done: number, total: number) => scope.postMessage({ told: 'progress', done, total });
  void answer(data.job, data.ask, { signal: stopping.signal, onProgress });
});
