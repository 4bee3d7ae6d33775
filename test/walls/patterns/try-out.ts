import { superlinearFrom } from '../../growth.ts';
import { type Pump, pumped, pumpsOf } from './pumps.ts';

/** Places at which a sticky pattern is tried in a text, as whoever scans a text does. */
const PLACES = 400;

/** What trying a pattern on a text is: once from its beginning, everywhere, or at many places. */
function tried(pattern: RegExp, text: string): () => void {
  if (pattern.sticky) {
    const step = Math.max(1, Math.ceil(text.length / PLACES));
    return () => {
      for (let at = 0; at < text.length; at += step) {
        pattern.lastIndex = at;
        pattern.test(text);
      }
    };
  }
  if (pattern.global) return () => void text.replace(pattern, '');
  return () => void pattern.test(text);
}

/** A pump that makes a pattern take longer than in proportion to the length of its text, and from which length on. */
export interface Fault {
  readonly pump: Pump;
  readonly length: number;
}

/** The first of the pumps of `pattern` that it is not linear in up to `most` UTF-16 units; null where there is none. */
export function faultOf(pattern: RegExp, most: number): Fault | null {
  for (const pump of pumpsOf(pattern)) {
    const length = superlinearFrom((units) => tried(pattern, pumped(pump, units)), most);
    if (length !== null) return { pump, length };
  }
  return null;
}
