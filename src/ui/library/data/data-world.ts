import type { ReadonlySignal } from '@preact/signals';
import type { ColourNames } from '../../../messaging/views.ts';
import type { LibraryClient } from '../library-client.ts';
import type { Meta } from '../library-source.ts';
import type { OpenExchange } from './exchange/worker-exchange.ts';
import type { Saver } from './saver.ts';

/** All that export, import and backup need of the world outside. Tests give another. */
export interface DataWorld {
  readonly call: LibraryClient['call'];
  /** What is kept beside the records, or null where that cannot be read. */
  readonly meta: () => Promise<Meta | null>;
  readonly colourNames: ReadonlySignal<ColourNames>;
  /** A new exchange, to be closed by whoever opened it. */
  readonly openExchange: () => OpenExchange;
  readonly saver: Saver;
  readonly now: () => Date;
  /** Version of Loupe. */
  readonly appVersion: () => string;
}
