// Makes the search index of the whole library away from the page, once, and hands it over. A file of its own: the page starts it.
import { openLibraryToRead } from '../../storage/library.ts';
import { buildLibraryIndex } from './build-library-index.ts';

/** The worker's own scope, which the page's types do not have. */
const scope = globalThis as unknown as { postMessage(message: unknown, transfer: readonly Transferable[]): void };

async function answer(): Promise<void> {
  const index = await buildLibraryIndex(openLibraryToRead());
  const arrays = index === null ? [] : [index.stamps, index.starts, index.documents, index.weights];
  scope.postMessage(
    index,
    arrays.map(({ buffer }) => buffer as ArrayBuffer),
  );
}

answer().catch(() => scope.postMessage(null, []));
