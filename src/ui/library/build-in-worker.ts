import { isSearchIndex, type SearchIndex } from '../../core/library/index/search-index.ts';

/** Has a worker make the index of the whole library; null where it could not. */
export function buildInWorker(): Promise<SearchIndex | null> {
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
