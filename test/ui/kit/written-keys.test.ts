import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Language, tagOf } from '../../../src/core/settings/languages.ts';
import { writtenKeys } from '../../../src/kit/keys/written-keys.ts';
import { speak } from '../../../src/platform/i18n.ts';
import { catalogueOf } from '../catalogues.ts';

vi.mock('../../../src/platform/browser.ts', async () => (await import('../english.ts')).ENGLISH_BROWSER);

afterEach(() => speak(null));

describe('keys', () => {
  it('are written alike, whoever names them', () => {
    expect(writtenKeys('Alt+Shift+L', 'Linux x86_64')).toBe('Alt+Shift+L');
    expect(writtenKeys('Alt+Period', 'Win32')).toBe('Alt+.');
    expect(writtenKeys('Alt+.', 'Win32')).toBe('Alt+.');
    expect(writtenKeys('Ctrl++', 'Win32')).toBe('Ctrl++');
  });

  it('are a Mac’s signs on a Mac, where Ctrl in a manifest is the command key', () => {
    expect(writtenKeys('MacCtrl+Shift+L', 'MacIntel')).toBe('⌃⇧L');
    expect(writtenKeys('Ctrl+K', 'MacIntel')).toBe('⌘K');
    expect(writtenKeys('⌃⇧L', 'MacIntel')).toBe('⌃⇧L');
    expect(writtenKeys('Alt+Enter', 'iPhone')).toBe('⌥↩');
  });

  it.each([
    ['de', 'Strg+Umschalt+L', 'Alt+Eingabe', 'Esc'],
    ['fr', 'Ctrl+Maj+L', 'Alt+Entrée', 'Échap'],
    ['ja', 'Ctrl+Shift+L', 'Alt+Enter', 'Esc'],
  ] as const)('are those of the keyboards of %s', (language: Language, ...written) => {
    speak({ language: tagOf(language), texts: Object.fromEntries(catalogueOf(language)) });
    expect(['Ctrl+Shift+L', 'Alt+Enter', 'Esc'].map((keys) => writtenKeys(keys, 'Win32'))).toEqual(written);
  });
});
