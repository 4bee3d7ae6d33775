/** How a Mac writes keys. `Ctrl` stands for the command key there, as in a manifest. */
const MAC_SIGNS: Readonly<Record<string, string>> = {
  Alt: '⌥',
  Ctrl: '⌘',
  Command: '⌘',
  MacCtrl: '⌃',
  Shift: '⇧',
  Enter: '↩',
};

/** Keys that browsers name by a word, and keyboards by a sign. */
const SIGNS: Readonly<Record<string, string>> = {
  Period: '.',
  Comma: ',',
  Up: '↑',
  Down: '↓',
  Left: '←',
  Right: '→',
  MacCtrl: 'Ctrl',
  Command: 'Meta',
};

/**
 * Keys as Loupe writes them everywhere: "Alt+Shift+L", on a Mac "⌥⇧L". `keys` are joined by `+`, as a manifest and both
 * browsers have them; what Chrome has put into a Mac's signs stays as it is. `platform` is that of `navigator`.
 */
export function writtenKeys(keys: string, platform: string): string {
  const isApple = /Mac|iPhone|iPad/.test(platform);
  const named = keys.split(/\+(?=.)/).map((key) => (isApple ? MAC_SIGNS[key] : undefined) ?? SIGNS[key] ?? key);
  return named.join(isApple ? '' : '+');
}
