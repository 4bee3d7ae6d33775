import type { Disk } from '../../../../storage/library.ts';
import type { Exchange, ExchangeJobs, JobName, Watch } from './exchange.ts';
import type { FromWorker, ToWorker } from './messages.ts';

/** An exchange that is let go when it is no longer needed, with all that it holds. */
export interface OpenExchange extends Exchange {
  close(): void;
}

/** The part of a worker that is used. */
export interface WorkerLike {
  postMessage(message: ToWorker): void;
  terminate(): void;
  onmessage: ((event: { readonly data: FromWorker }) => void) | null;
  onerror: ((event: { readonly message: string }) => void) | null;
}

/** Jobs that write: they are told to stop, and say whether they did so in time. All others are simply cut off. */
const WRITING: ReadonlySet<JobName> = new Set<JobName>(['take', 'clear']);

/** An exchange in a worker, which is started when first needed. A job that was cut off takes with it what the exchange held. */
export function workerExchange(disk: Disk, start: () => WorkerLike = startWorker): OpenExchange {
  let worker: WorkerLike | null = null;

  const close = () => {
    worker?.terminate();
    worker = null;
  };

  const answerOn = async (own: WorkerLike) => own.postMessage({ job: 'disk', mayUse: await disk.mayUse() });

  function ask<Name extends JobName>(
    job: Name,
    asked: ExchangeJobs[Name]['ask'],
    watch: Watch,
  ): Promise<ExchangeJobs[Name]['give']> {
    if (watch.signal.aborted) return Promise.reject(watch.signal.reason);
    worker ??= start();
    const own = worker;
    return new Promise((resolve, reject) => {
      const end = () => {
        own.onmessage = null;
        own.onerror = null;
        watch.signal.removeEventListener('abort', stop);
      };
      const fail = (reason: unknown) => {
        end();
        close();
        reject(reason);
      };
      const stop = () => {
        if (WRITING.has(job)) own.postMessage({ job: 'stop' });
        else fail(watch.signal.reason);
      };
      own.onmessage = ({ data }) => {
        if (data.told === 'progress') watch.onProgress(data.done, data.total);
        else if (data.told === 'failed') fail(new Error(data.detail));
        else if (data.told === 'was-full') disk.wasFull();
        else if (data.told === 'may-use') void answerOn(own);
        else if (data.told === 'given') {
          end();
          resolve(data.give as ExchangeJobs[Name]['give']);
        }
      };
      own.onerror = ({ message }) => fail(new Error(message));
      watch.signal.addEventListener('abort', stop);
      own.postMessage({ job, ask: asked } as ToWorker);
    });
  }

  return {
    gather: (asked, watch) => ask('gather', asked, watch),
    bring: (asked, watch) => ask('bring', asked, watch),
    write: (asked, watch) => ask('write', asked, watch),
    backup: (asked, watch) => ask('backup', asked, watch),
    read: (asked, watch) => ask('read', asked, watch),
    take: (asked, watch) => ask('take', asked, watch),
    clear: (asked, watch) => ask('clear', asked, watch),
    close,
  };
}

function startWorker(): WorkerLike {
  return new Worker(new URL('./exchange-worker.ts', import.meta.url), { type: 'module' }) as WorkerLike;
}
