/** Keys that Loupe has in the page itself (`page/reader/input.ts`). */
export const PAGE_KEYS = {
  next: 'Alt+.',
  previous: 'Alt+,',
  'next-note': 'Alt+Shift+.',
  open: 'Alt+Enter',
  check: 'Alt+Shift+Enter',
  close: 'Esc',
} as const;

/** The keys that open the list of all that can be done, in popup and sidebar. */
export const PALETTE_KEYS = 'Ctrl+K';
