import { fileURLToPath } from 'node:url';
import { bundleOf } from '../../scripts/browser/bundle.ts';

/** Bundles a file of this folder into one self-contained script, as the reader's is in the extension. */
export function bundle(entry: string): Promise<string> {
  return bundleOf(fileURLToPath(new URL(entry, import.meta.url)), 'loupeTest');
}
