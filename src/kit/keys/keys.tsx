import type { JSX } from 'preact';
import { writtenKeys } from './written-keys.ts';

/** Keys to be pressed together, as they stand on this computer's keyboard. */
export function Keys({ keys }: { readonly keys: string }): JSX.Element {
  return <kbd>{writtenKeys(keys, navigator.platform)}</kbd>;
}
