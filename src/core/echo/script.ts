import { simplified } from '../text/simplified.ts';
import type { Script } from './token.ts';

/** Longest claim read, in UTF-16 units: what is longer is a page's freak, and would cost time. A sign may stand for eighteen. */
const LENGTH_LIMIT = 1200;

/**
 * A claim's text as it is read: compatibility forms and traditional characters made plain, nothing invisible, at most 1,200
 * UTF-16 units. Case is kept, for it tells "US" from "us".
 */
export function readable(text: string): string {
  const plain = text.slice(0, LENGTH_LIMIT).normalize('NFKC').slice(0, LENGTH_LIMIT);
  return simplified(plain.replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')).trim();
}

/** More kana than a name has. */
const KANA = /(?:[\p{Script=Hiragana}\p{Script=Katakana}][^\p{Script=Hiragana}\p{Script=Katakana}]*){3}/u;

/** The script of a readable text. A fifth in Chinese characters is more than names in an English sentence are. */
export function scriptOf(text: string): Script {
  if (KANA.test(text)) return 'japanese';
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han * 5 > text.length ? 'chinese' : 'spaced';
}
