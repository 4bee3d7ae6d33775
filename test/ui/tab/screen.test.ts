import { describe, expect, it } from 'vitest';
import { screenOf } from '../../../src/ui/tab/screen.ts';
import { STATES } from '../harness/fixtures/states.ts';
import { reading, tabView } from '../harness/fixtures/views.ts';

const FAULT = { code: 'gone', detail: 'nobody answered' } as const;

describe('what a surface shows', () => {
  it.each([
    ['claims', 'claims'],
    ['unread-listed', 'unread'],
    ['reading', 'reading'],
    ['unreadable', 'unreadable'],
    ['no-claims', 'no-claims'],
    ['reference', 'reference'],
    ['not-news', 'not-news'],
    ['other-language', 'other-language'],
  ])('of the state %s is %s', (state, kind) => {
    const view = STATES[state];
    if (typeof view !== 'object') throw new Error(`no view for ${state}`);
    expect(screenOf(1, view, null).kind).toBe(kind);
  });

  it('offers to read anyway where there are sentences to read, and only there', () => {
    const canRead = (state: string) => {
      const view = STATES[state];
      return typeof view === 'object' && screenOf(1, view, null);
    };
    expect(canRead('not-news')).toMatchObject({ canReadAnyway: true });
    expect(canRead('not-prose')).toMatchObject({ canReadAnyway: false });
  });

  it('says that the page is no news rather than that its language is foreign, where it is about something else', () => {
    const view = tabView({
      reading: reading(
        { kind: 'other', language: 'de', isLanguageRead: false, reasons: [{ code: 'no-rare-earths', words: [] }] },
        { claims: [] },
      ),
    });
    expect(screenOf(1, view, null).kind).toBe('not-news');
  });

  it('shows claims that were looked for on the reader’s word, whatever the page is', () => {
    expect(screenOf(1, tabView({ reading: reading({ kind: 'other' }) }), null).kind).toBe('claims');
  });

  it('keeps what it shows when a later call fails, and tells the fault where there is nothing to show', () => {
    expect(screenOf(1, tabView(), FAULT).kind).toBe('claims');
    expect(screenOf(1, null, FAULT)).toEqual({ kind: 'error', fault: FAULT });
  });

  it('waits until the tab is known, and says when there is none', () => {
    expect(screenOf(undefined, null, null).kind).toBe('loading');
    expect(screenOf(null, null, null).kind).toBe('no-tab');
  });
});
