import type { SearchIndex } from '../../core/library/index/search-index.ts';
import { callFromSurface, onNotice } from '../../messaging/client.ts';
import { openLibraryToRead } from '../../storage/library.ts';
import { buildInWorker } from './build-in-worker.ts';
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
