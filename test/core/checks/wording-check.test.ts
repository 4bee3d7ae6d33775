import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { MISREADINGS, misreadingPatterns, wordingChecks } from '../../../src/core/checks/wording-check.ts';
import type { Claim } from '../../../src/core/claim/claim.ts';
import { cardById, SOURCE_RECORDS } from '../../../src/core/knowledge/cards.ts';
import { inEnglish } from './english-wording.ts';
import { subjectOf } from './subject-of.ts';

/** A sentence of an article of `published`, with the id of the misreading that is told beside it, or null where silence is right. */
interface Row {
  readonly text: string;
  readonly published?: string;
  readonly note: string | null;
}

const ROWS = readFileSync(new URL('misread-sentences.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as Row);

const NEWS = '2026-09-01';

function checksOf(text: string, published: string | null = NEWS, rest: Partial<Claim> = {}) {
  const subject = subjectOf(text, { published });
  return wordingChecks({ ...subject, claim: { ...subject.claim, ...rest } });
}

const notesOf = (...given: Parameters<typeof checksOf>): string[] => checksOf(...given).map(({ message }) => inEnglish(message));

describe('known misreadings', () => {
  test.each(ROWS.filter(({ note }) => note !== null))('$note: $text', ({ text, published, note }) => {
    expect(checksOf(text, published).map(({ id }) => id)).toEqual([`wording:${note}`]);
  });

  test.each(ROWS.filter(({ note }) => note === null))('silence: $text', ({ text, published }) => {
    expect(checksOf(text, published)).toEqual([]);
  });

  it('each have a sentence here that misreads so', () => {
    const seen = new Set(ROWS.map(({ note }) => note));
    expect(MISREADINGS.map(({ id }) => id).filter((id) => !seen.has(id))).toEqual([]);
  });
});

describe('the note on a misreading', () => {
  const BAN = 'Last month China’s ban on dysprosium reached Europe.';

  it('says what the reference says, about the words that misread it, with its card and sources', () => {
    const [check] = checksOf(BAN);
    expect(check && inEnglish(check.message)).toBe(
      'Announcement No. 18 of 2025, the rule on rare-earth goods, requires an export licence.',
    );
    expect(check?.span && BAN.slice(check.span.start, check.span.end)).toBe('ban on dysprosium');
    expect(check).toMatchObject({ card: 'licence-not-ban', asOf: '2026-10-04' });
    expect(check?.sources).toContain('mofcom-mofcom-gacc-announcement-no');
  });

  it('names the minerals in the reader’s language', () => {
    expect(notesOf('Gallium, germanium and other rare earths are sold again.')).toEqual([
      'The seventeen rare-earth elements are scandium, yttrium and lanthanum to lutetium. Named besides: gallium and germanium.',
    ]);
    expect(notesOf('镓、锗等稀土恢复出口。')).toEqual([
      'The seventeen rare-earth elements are scandium, yttrium and lanthanum to lutetium. Named besides: gallium and germanium.',
    ]);
    expect(notesOf('China restricted exports of NdPr in April.')).toEqual([
      'Announcements No. 18 and No. 57 of 2025 list twelve elements. Not listed by itself: neodymium and praseodymium.',
    ]);
  });

  it('has offsets in the article, in traditional characters too', () => {
    const subject = subjectOf(['前一段。', '中國對鏑、鋱等七種中重稀土的出口禁令，令歐洲車廠措手不及。'], { published: NEWS });
    const [check] = wordingChecks(subject);
    expect(subject.article.text.slice(check?.span?.start, check?.span?.end)).toMatch(/出口禁令$/);
  });

  it('is not made of an article older than the rule, nor of a forecast', () => {
    expect(notesOf(BAN, '2025-03-01')).toEqual([]);
    expect(notesOf('China’s ban on dysprosium will hurt.', NEWS, { layer: 'forecast' })).toEqual([]);
  });

  it('is not made where the sentence tells of an earlier time', () => {
    expect(notesOf('In 2012 China’s embargo on rare earths ended up in Geneva.')).toEqual([]);
  });

  it('takes the day of reading where the article has no date', () => {
    expect(notesOf('China has a ban on dysprosium.', null)).toHaveLength(1);
  });

  it('takes what a society says for the state’s word only where the article names the society', () => {
    const paragraphs = ['The Chinese Society of Rare Earths met in Beijing.', 'China is formalizing a shift to control.'];
    const note =
      'This goes back to the Chinese Society of Rare Earths, a learned society: what it decides is not a decision of the government.';
    expect(wordingChecks(subjectOf(paragraphs, { published: NEWS })).map(({ message }) => inEnglish(message))).toEqual([note]);
    expect(wordingChecks(subjectOf(['Ministers met.', paragraphs[1] ?? ''], { published: NEWS }))).toEqual([]);
  });

  it('leaves the status of a numbered notice to the note on its status', () => {
    const text = 'With Announcement No. 57 twelve of the 17 rare earths need an export licence.';
    expect(notesOf(text)).toEqual([]);
    expect(notesOf(text.replace('With Announcement No. 57 twelve', 'Twelve'))).toHaveLength(1);
  });
});

describe('the table of misreadings', () => {
  it('names only cards and sources that are there, and words each note', () => {
    for (const { id, card, sources, names, since, until, asOf } of MISREADINGS) {
      expect(cardById(card), id).not.toBeNull();
      expect(
        sources.filter((source) => !SOURCE_RECORDS[source]),
        id,
      ).toEqual([]);
      expect(sources, id).not.toEqual([]);
      const values = names ? [{ list: [{ code: 'mineral-gallium', values: [] }] }] : [];
      expect(inEnglish({ code: `wording-${id}`, values }), id).toMatch(/^\S.*\.$/);
      for (const day of [since, until]) expect(day ?? NEWS, id).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(asOf, id).toMatch(/^\d{4}(?:-\d\d){0,2}$/);
    }
  });

  it('has only patterns that can be found', () => {
    expect(() => misreadingPatterns()).not.toThrow();
  });
});
