import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ALWAYS } from '../../../../src/storage/connection.ts';
import type { FromWorker, ToWorker } from '../../../../src/ui/library/data/exchange/messages.ts';
import { type WorkerLike, workerExchange } from '../../../../src/ui/library/data/exchange/worker-exchange.ts';

/** A worker that does what the test has it do. */
interface FakeWorker extends WorkerLike {
  readonly heard: ToWorker[];
  isTerminated: boolean;
  tell(message: FromWorker): void;
}

let workers: FakeWorker[];
beforeEach(() => {
  workers = [];
});

function start(): FakeWorker {
  const worker: FakeWorker = {
    heard: [],
    isTerminated: false,
    onmessage: null,
    onerror: null,
    postMessage: (message) => worker.heard.push(message),
    terminate: () => (worker.isTerminated = true),
    tell: (data) => worker.onmessage?.({ data }),
  };
  workers.push(worker);
  return worker;
}

const FILE = { file: new Blob(['{}']), now: '2027-04-01T10:00:00.000Z' };

function watched() {
  const controller = new AbortController();
  const told: string[] = [];
  const watch = { signal: controller.signal, onProgress: (done: number, total: number) => told.push(`${done}/${total}`) };
  return { controller, told, watch };
}

describe('an exchange in a worker', () => {
  it('starts it when first needed, keeps it for the next job, and tells of progress', async () => {
    const exchange = workerExchange(ALWAYS, start);
    expect(workers).toEqual([]);
    const { told, watch } = watched();
    const read = exchange.read(FILE, watch);
    workers[0]?.tell({ told: 'progress', done: 1, total: 2 });
    workers[0]?.tell({ told: 'given', give: 'found' });
    expect([await read, told]).toEqual(['found', ['1/2']]);
    void exchange.take('merge', watch);
    expect(workers[0]?.heard.map(({ job }) => job)).toEqual(['read', 'take']);
    exchange.close();
    expect([workers.length, workers[0]?.isTerminated]).toEqual([1, true]);
  });

  it('cuts off at once what only reads', async () => {
    const { controller, watch } = watched();
    const read = workerExchange(ALWAYS, start).read(FILE, watch);
    controller.abort();
    await expect(read).rejects.toThrow();
    expect(workers[0]?.isTerminated).toBe(true);
  });

  it('asks what writes to stop, and believes what it then says', async () => {
    const { controller, watch } = watched();
    const take = workerExchange(ALWAYS, start).take({ replaceAsOf: 1 }, watch);
    controller.abort();
    expect(workers[0]?.heard.at(-1)).toEqual({ job: 'stop' });
    expect(workers[0]?.isTerminated).toBe(false);
    workers[0]?.tell({ told: 'given', give: { ok: true, value: 'in time' } });
    expect(await take).toEqual({ ok: true, value: 'in time' });
  });

  it('asks who knows the disk before the worker writes, and tells them where there was no room', async () => {
    const told: string[] = [];
    const disk = { mayUse: async () => told.length === 0, wasFull: () => told.push('full') };
    void workerExchange(disk, start).take('merge', watched().watch);
    workers[0]?.tell({ told: 'may-use' });
    await vi.waitFor(() => expect(workers[0]?.heard.at(-1)).toEqual({ job: 'disk', mayUse: true }));
    workers[0]?.tell({ told: 'was-full' });
    expect(told).toEqual(['full']);
    workers[0]?.tell({ told: 'may-use' });
    await vi.waitFor(() => expect(workers[0]?.heard.at(-1)).toEqual({ job: 'disk', mayUse: false }));
  });

  it('fails with a job that strikes something, or a worker that does not start, and starts another for the next', async () => {
    const exchange = workerExchange(ALWAYS, start);
    const { watch } = watched();
    const gather = exchange.gather(null, watch);
    workers[0]?.tell({ told: 'failed', detail: 'struck' });
    await expect(gather).rejects.toThrow('struck');
    const again = exchange.gather(null, watch);
    workers[1]?.onerror?.({ message: 'no such file' });
    await expect(again).rejects.toThrow('no such file');
    expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([true, true]);
  });

  it('does not begin what was stopped before', async () => {
    const { controller, watch } = watched();
    controller.abort();
    await expect(workerExchange(ALWAYS, start).take('merge', watch)).rejects.toThrow();
    expect(workers).toEqual([]);
  });
});
