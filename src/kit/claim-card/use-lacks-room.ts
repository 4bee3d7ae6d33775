import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import type { ClaimView } from '../../messaging/views.ts';
import { neededHeight } from './needed-height.ts';

/**
 * Whether a card of this `room`, in CSS pixels, is too low for all notes of its claim and what to do next. Seen once, when the notes
 * have come and before they are painted: what the reader looks at stays as it is, however the card grows or moves after that.
 */
export function useLacksRoom(card: RefObject<HTMLElement | null>, { claim, checks }: ClaimView, room: number): boolean {
  const shown = [claim.id, ...checks.map(({ check }) => check.id)].join('\n');
  const lacking = useSignal<string | null>(null);
  useLayoutEffect(() => {
    const isLacking = card.current !== null && neededHeight(card.current) > room;
    lacking.value = isLacking ? shown : null;
  }, [shown]);
  // Another claim's notes stand whole until they are measured.
  return lacking.value === shown;
}
