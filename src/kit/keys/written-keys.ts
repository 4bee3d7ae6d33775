import { t } from '../../platform/i18n.ts';

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

/** Keys that keyboards name by a word of the reader's language, and its message. */
const NAMES: Readonly<Record<string, string>> = {
  Ctrl: 'key_ctrl',
  Shift: 'key_shift',
  Enter: 'key_enter',
  Esc: 'key_esc',
};

/**
 * Keys as Loupe writes them everywhere: "Alt+Shift+L", in German "Alt+Umschalt+L", on a Mac "⌥⇧L". `keys` are joined by `+`, as a
 * manifest and both browsers have them; what Chrome has put into a Mac's signs stays as it is. `platform` is that of `navigator`.
 */
export function writtenKeys(keys: string, platform: string): string {
  const isApple = /Mac|iPhone|iPad/.test(platform);
  const written = keys.split(/\+(?=.)/).map((key) => (isApple ? MAC_SIGNS[key] : undefined) ?? named(SIGNS[key] ?? key));
  return written.join(isApple ? '' : '+');
}

function named(key: string): string {
  const name = NAMES[key];
  return name === undefined ? key : t(name);
}
