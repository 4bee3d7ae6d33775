import type { PageAction } from '../../messaging/contract.ts';

/** Keys that Loupe has in the page itself (`page/reader/input.ts`). */
export const PAGE_KEYS = {
  next: 'Alt+.',
  previous: 'Alt+,',
  'next-note': 'Alt+Shift+.',
  open: 'Alt+Enter',
  check: 'Alt+Shift+Enter',
  close: 'Esc',
} as const;

/** What keys ask for in a page, with the message that says what it does. */
export const PAGE_ACTS: readonly (readonly [PageAction, string])[] = [
  ['next', 'command_next_claim'],
  ['previous', 'command_previous_claim'],
  ['next-note', 'command_next_note'],
  ['open', 'command_open_card'],
  ['check', 'command_mark_checked'],
];

/** The keys that open the list of all that can be done, in every surface and in the card. */
export const PALETTE_KEYS = 'Ctrl+K';
