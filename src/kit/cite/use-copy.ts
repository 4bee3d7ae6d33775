import { type ReadonlySignal, useSignal } from '@preact/signals';
import { dayFrom } from '../../core/annotation/day.ts';
import type { CopyKind, ToCopy } from '../../core/citation/copies.ts';
import { BROWSER_WORDING } from '../checks/wording.ts';
import { putOnClipboard } from './clipboard.ts';

/** What has come of a copy: what was copied, by its name, or what could not be, as text to be copied by hand. */
export type Copied = { readonly name: string } | { readonly text: string } | null;

/** Copies a passage. What makes citations is loaded when the first is asked for. */
export function useCopy(passage: ToCopy): {
  readonly copied: ReadonlySignal<Copied>;
  readonly copy: (kind: CopyKind, name: string) => Promise<void>;
} {
  const copied = useSignal<Copied>(null);
  const copy = async (kind: CopyKind, name: string) => {
    copied.value = null;
    const { copyOf } = await import('../../core/citation/copies.ts');
    // Today in the reader's own calendar.
    const made = copyOf(kind, passage, dayFrom(new Date(), 0), BROWSER_WORDING);
    if (made) copied.value = (await putOnClipboard(made)) ? { name } : { text: made.text };
  };
  return { copied, copy };
}
