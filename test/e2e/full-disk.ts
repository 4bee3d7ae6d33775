// A copy of the build whose writer of imports can be put on a disk that is full after so many writes.
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer';
import type { BrowserKind } from '../../scripts/browser/launch.ts';
import { ROOT } from './world.ts';

/** Where page and worker speak of the disk. */
const CHANNEL = 'test-disk';
const WORKER = 'assets/exchange-worker.js';

/** Runs in the worker before its own code. Firefox's driver cannot reach into a worker, so that it has to stand in the file. */
const FAULT = `{
  let room = Infinity;
  const disk = new BroadcastChannel('${CHANNEL}');
  disk.onmessage = ({ data }) => {
    if (!('room' in data)) return;
    room = data.room;
    disk.postMessage({ heard: true });
  };
  for (const name of ['put', 'add']) {
    const write = IDBObjectStore.prototype[name];
    IDBObjectStore.prototype[name] = function (...args) {
      if (room <= 0) throw new DOMException('no room', 'QuotaExceededError');
      room -= 1;
      return write.apply(this, args);
    };
  }
}
`;

/** Copies the build of a browser into `folder`, with the fault in it. Gives the copy's place. */
export function buildWithFault(kind: BrowserKind, folder: string): string {
  const dist = join(folder, kind);
  cpSync(resolve(ROOT, 'dist', kind), dist, { recursive: true });
  const worker = join(dist, WORKER);
  writeFileSync(worker, FAULT + readFileSync(worker, 'utf8'));
  return dist;
}

/** Leaves the worker of `page` room for so many writes more. */
export function leaveRoomFor(page: Page, writes: number): Promise<void> {
  return page.evaluate(
    (channel, room) =>
      new Promise<void>((done) => {
        const disk = new BroadcastChannel(channel);
        disk.onmessage = () => {
          disk.close();
          done();
        };
        disk.postMessage({ room });
      }),
    CHANNEL,
    writes,
  );
}
