import { isSearchIndex, type SearchIndex } from '../../core/library/index/search-index.ts';
import { callFromSurface, onNotice } from '../../messaging/client.ts';
import { openLibraryToRead } from '../../storage/library.ts';
import { diskThrough } from './disk.ts';
import type { LibrarySource } from './library-source.ts';
import { createPacer, type Pacer } from './pacer.ts';
import { type Address, WINDOW_ADDRESS } from './router.ts';

/** All that the library needs of the world outside it. Tests give another. */
export interface LibraryClient {
  readonly source: LibrarySource;
  readonly call: typeof callFromSurface;
  readonly onNotice: typeof onNotice;
  readonly address: Address;
  readonly pacer: Pacer;
  /** Makes an index of the whole library, away from the page; null where that failed. */
  readonly buildIndex: () => Promise<SearchIndex | null>;
  /** A new UUID. */
  readonly uuid: () => string;
}

/** The real one. */
export function libraryClient(): LibraryClient {
  return {
    source: openLibraryToRead({ disk: diskThrough(callFromSurface) }),
    call: callFromSurface,
    onNotice,
    address: WINDOW_ADDRESS,
    pacer: createPacer(),
    buildIndex: buildInWorker,
    uuid: () => crypto.randomUUID(),
  };
}

/** Has a worker make the index of the whole library; null where it could not. */
function buildInWorker(): Promise<SearchIndex | null> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./index-worker.ts', import.meta.url), { type: 'module' });
    const end = (index: unknown) => {
      worker.terminate();
      resolve(isSearchIndex(index) ? index : null);
    };
    worker.addEventListener('message', ({ data }) => end(data));
    worker.addEventListener('error', () => end(null));
  });
}
