/** What a key of Loupe's asks for in a page. */
export type AskedByKey = 'next' | 'previous' | 'next-note' | 'open' | 'check' | 'highlight';

/**
 * What a key asks for. Keys with Alt that neither browser uses, on no letter that a menu or a page's `accesskey` may have:
 * where the layout has . and , elsewhere than on the US keyboard, both the sign and the place of the key count, since Option
 * on a Mac types another sign. Alt+Shift+H is the browser's to give, but another extension may have it there.
 */
export function askedByKey({ altKey, shiftKey, code, key: sign }: KeyboardEvent): AskedByKey | null {
  if (!altKey) return null;
  if (sign === 'Enter') return shiftKey ? 'check' : 'open';
  if (sign === '.' || sign === ',') return sign === '.' ? 'next' : 'previous';
  if (shiftKey && (sign === '>' || code === 'Period')) return 'next-note';
  if (shiftKey) return code === 'KeyH' ? 'highlight' : null;
  if (code !== 'Period' && code !== 'Comma') return null;
  return code === 'Period' ? 'next' : 'previous';
}
