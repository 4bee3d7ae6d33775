import { signal } from '@preact/signals';
import { IDBFactory } from 'fake-indexeddb';
import type { StoreFault } from '../../../../src/core/annotation/store-result.ts';
import type { LibraryReader } from '../../../../src/storage/library.ts';
import type { DataWorld } from '../../../../src/ui/library/data/data-world.ts';
import { libraryExchange } from '../../../../src/ui/library/data/exchange/library-exchange.ts';
import { libraryOn } from '../../../storage/fixtures.ts';

export const TODAY = '2027-04-01';

/** A library of its own with the world around it. */
export interface FakeWorld {
  readonly world: DataWorld;
  readonly indexedDB: IDBFactory;
  readonly library: LibraryReader;
  readonly saved: { readonly name: string; readonly file: Blob }[];
  readonly clipboard: string[];
  /** Names of the calls to the background. */
  readonly calls: string[];
  /** Exchanges that are open. */
  open: number;
  mayCopy: boolean;
  lastBackup: string | null;
  /** Set where the library cannot be read or written. */
  fault: StoreFault | null;
  /** Called when a job begins. */
  onJob: (name: string) => void;
}

export function fakeWorld(): FakeWorld {
  const indexedDB = new IDBFactory();
  const library = libraryOn(indexedDB);
  const fake: FakeWorld = {
    indexedDB,
    library,
    saved: [],
    clipboard: [],
    calls: [],
    open: 0,
    mayCopy: true,
    lastBackup: null,
    fault: null,
    onJob: () => {},
    world: {
      call: (async (name: string) => {
        fake.calls.push(name);
        return { ok: true, value: null };
      }) as unknown as DataWorld['call'],
      meta: async () => (fake.lastBackup === null ? {} : { 'last-backup': fake.lastBackup }),
      colourNames: signal({}),
      openExchange: () => {
        const exchange = libraryExchange(library);
        const through = (name: keyof typeof exchange) => async (asked: never, watch: never) => {
          fake.onJob(name);
          if (fake.fault && name !== 'read') return { ok: false, fault: fake.fault };
          return exchange[name](asked, watch);
        };
        fake.open += 1;
        return {
          gather: through('gather'),
          write: through('write'),
          backup: through('backup'),
          read: through('read'),
          take: through('take'),
          clear: through('clear'),
          close: () => (fake.open -= 1),
        } as unknown as ReturnType<DataWorld['openExchange']>;
      },
      saver: {
        save: (file, name) => fake.saved.push({ file, name }),
        async copy(text) {
          if (fake.mayCopy) fake.clipboard.push(text);
          return fake.mayCopy;
        },
      },
      now: () => new Date(2027, 3, 1, 12),
      appVersion: () => '1.2.3',
    },
  };
  return fake;
}
