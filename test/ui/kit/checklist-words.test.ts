import { describe, expect, it, vi } from 'vitest';
import { dayFrom } from '../../../src/core/annotation/day.ts';
import { fileNameOf } from '../../../src/kit/checklist/file-name.ts';
import { rollUpInWords } from '../../../src/kit/checklist/roll-up-words.ts';

vi.mock('../../../src/platform/browser.ts', async () => (await import('../english.ts')).ENGLISH_BROWSER);

describe('how far a checklist is', () => {
  it('tells what was found, and what was set aside', () => {
    const progress = { done: 4, notApplicable: 0, open: 3, total: 7 };
    expect(rollUpInWords({ progress, findings: { supports: 2, contradicts: 1, unclear: 1 } })).toBe(
      '4 of 7 checked: 2 support, 1 contradicts, 1 unclear',
    );
    expect(
      rollUpInWords({
        progress: { ...progress, done: 1, notApplicable: 1, open: 5 },
        findings: { supports: 1, contradicts: 0, unclear: 0 },
      }),
    ).toBe('1 of 7 checked: 1 supports, 1 not applicable');
  });

  it('says nothing of findings where there are none', () => {
    expect(
      rollUpInWords({
        progress: { done: 0, notApplicable: 0, open: 5, total: 5 },
        findings: { supports: 0, contradicts: 0, unclear: 0 },
      }),
    ).toBe('0 of 5 checked');
  });
});

describe('the name of a checklist’s file', () => {
  it('is its heading, without what file systems do not take', () => {
    expect(fileNameOf('intro\n# China’s “quota” / 配额: 2026?\n\n- [ ] one')).toBe('China-s-quota-配额-2026.md');
  });

  it('is never empty and never endless', () => {
    expect(fileNameOf('no heading')).toBe('loupe.md');
    expect(fileNameOf('# ../..')).toBe('loupe.md');
    expect(fileNameOf(`# ${'word '.repeat(60)}`).length).toBeLessThan(70);
  });
});

describe('the first day one can come back on', () => {
  it('is the reader’s own tomorrow, also late in the evening and at the end of a year', () => {
    expect(dayFrom(new Date(2026, 11, 31, 23, 59), 1)).toBe('2027-01-01');
    expect(dayFrom(new Date(2026, 2, 28, 0, 1), 1)).toBe('2026-03-29');
  });
});
