import { describe, expect, it, vi } from 'vitest';

const i18n = { getMessage: (key: string) => (key === 'app_language' ? 'en' : ''), getUILanguage: () => 'en' };
vi.mock('../../src/platform/browser.ts', () => ({ browser: { i18n }, IS_FIREFOX: false }));
const { tDate } = await import('../../src/platform/i18n.ts');

describe('a date', () => {
  it('is said no finer than it is given', () => {
    expect(['2026', '2026-03', '2026-03-09'].map((date) => tDate(date, 'short'))).toEqual(['2026', 'Mar 2026', 'Mar 9, 2026']);
  });

  it.each(['99999999', '1e400', 'Infinity', '2026-99999999'])('that is none, as a file may say, stands as it is: %s', (date) => {
    expect(tDate(date, 'short')).toBe(date);
  });
});
