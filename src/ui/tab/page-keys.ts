/** Keys that Loupe has in the page itself (`page/reader/input.ts`), as they are written on this computer's keyboard. */
export interface PageKeys {
  readonly next: string;
  readonly previous: string;
  readonly open: string;
  readonly check: string;
  readonly close: string;
}

/** The keys for the keyboard of `platform`, as `navigator.platform` names it. */
export function pageKeys(platform: string): PageKeys {
  const isApple = /Mac|iPhone|iPad/.test(platform);
  const [alt, shift, enter] = isApple ? ['⌥', '⇧', '↩'] : ['Alt', 'Shift', 'Enter'];
  return {
    next: `${alt} .`,
    previous: `${alt} ,`,
    open: `${alt} ${enter}`,
    check: `${alt} ${shift} ${enter}`,
    close: 'Esc',
  };
}
