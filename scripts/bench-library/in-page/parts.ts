import type { LibraryData } from '../../../src/core/annotation/library-data.ts';
import type { StoreResult } from '../../../src/core/annotation/store-result.ts';
import type { Catalogue, Collection } from '../../../src/core/library/collection.ts';
import type { Sought } from '../../../src/core/library/sought.ts';

/** What is called of the library's reader; see `src/storage/library.ts`. */
export interface Library {
  replace(incoming: LibraryData): Promise<StoreResult<Report>>;
  merge(incoming: LibraryData): Promise<StoreResult<Report>>;
  exportAll(): Promise<StoreResult<LibraryData>>;
  searchIndex(): Promise<StoreResult<object | null>>;
}

/** What is read of an import's report. */
export interface Report {
  readonly added: number;
  readonly refused: number;
}

/** A signal, as far as it is read here. */
interface Signal<T> {
  readonly value: T;
}

/** What is called of the shelves; see `src/ui/library/shelves.ts`. */
export interface Shelves {
  readonly collection: Signal<Collection>;
  readonly extent: Signal<string>;
  readonly catalogue: Catalogue;
  load(): Promise<void>;
}

/** What is called of the keeper of the index; see `src/ui/library/index-keeper.ts`. */
export interface IndexKeeper {
  readonly state: Signal<string>;
  find(sought: Sought): { readonly scores: Float32Array; readonly isWhole: boolean } | null;
  refresh(): Promise<void>;
}

/** Modules of the product that the bundle hands over, since scripts may not import their rooms. */
export interface Parts {
  openLibrary(): Library;
  createPacer(): object;
  createShelves(source: Library, pacer: object): Shelves;
  createIndexKeeper(
    options: Pick<Shelves, 'collection' | 'extent'> & { readonly source: Library; readonly build: () => Promise<null> },
  ): IndexKeeper;
}

/** The value of a result, or an error that says what went wrong. */
export function given<T>(result: StoreResult<T>): T {
  if (result.ok) return result.value;
  throw new Error(`${result.fault.kind}: ${JSON.stringify(result.fault)}`);
}
