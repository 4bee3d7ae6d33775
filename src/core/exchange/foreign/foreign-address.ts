import { isWebAddress } from '../../article/web-address.ts';
import { MAX_SHORT } from '../schema/limits.ts';

/** `value` as the address of a page, without fragment; or null where it is none of the web. */
export function pageAddress(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > MAX_SHORT || !isWebAddress(value)) return null;
  const { href, hash } = new URL(value);
  return hash === '' ? href : href.slice(0, href.length - hash.length);
}
