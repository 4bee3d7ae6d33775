/** Why work could not be kept or read: what a surface tells the reader by. */
export type StoreFaultKind =
  /** There is no storage here, it is locked, or it does not answer. */
  | 'unavailable'
  /** The disk or the quota is full. Nothing of the edit was kept. */
  | 'full'
  /** The data was written by a newer Loupe, and is left alone. */
  | 'newer-version'
  /** The edit itself is not acceptable; `detail` says where. */
  | 'invalid'
  /** Anything else. Nothing of the edit was kept. */
  | 'failed';

/** A fault as plain data, which can be sent. `detail` is for a log or a bug report, not for readers. */
export interface StoreFault {
  readonly kind: StoreFaultKind;
  readonly detail: string;
}

/** What every call to the store answers; it never throws. */
export type StoreResult<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: StoreFault };
