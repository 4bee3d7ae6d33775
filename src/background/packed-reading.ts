import type { Reading } from '../core/reading.ts';
import { fromBase64, toBase64 } from '../core/text/base64.ts';

/** A reading as it is kept for the session: a tenth to a fifth of what its objects take there. */
export interface PackedReading {
  /** The reading's own key. */
  readonly key: string;
  /** Its JSON, compressed, in base64. */
  readonly packed: string;
}

/** How each reading that is at hand is packed: one that is kept anew unchanged is not packed again. */
const known = new WeakMap<Reading, Promise<PackedReading>>();

/** Packs a reading. A browser counts every object, key and number of what is kept for the session; of a text only its length. */
export function pack(reading: Reading): Promise<PackedReading> {
  const packed = known.get(reading) ?? packAnew(reading);
  known.set(reading, packed);
  return packed;
}

/** The reading that was packed. */
export async function unpack(kept: PackedReading): Promise<Reading> {
  const bytes = fromBase64(kept.packed);
  if (!bytes) throw new Error('a kept reading is no base64');
  const reading = (await through(bytes, new DecompressionStream('gzip')).json()) as Reading;
  known.set(reading, Promise.resolve(kept));
  return reading;
}

/** Characters of base64 that a reading takes, which is also its bytes. */
export async function sizeOf(reading: Reading): Promise<number> {
  return (await pack(reading)).packed.length;
}

async function packAnew(reading: Reading): Promise<PackedReading> {
  const text = new TextEncoder().encode(JSON.stringify(reading));
  const bytes = new Uint8Array(await through(text, new CompressionStream('gzip')).arrayBuffer());
  return { key: reading.key, packed: toBase64(bytes) };
}

function through(bytes: Uint8Array<ArrayBuffer>, stream: CompressionStream | DecompressionStream): Response {
  return new Response(new Blob([bytes]).stream().pipeThrough(stream));
}
