import { describe, expect, it } from 'vitest';
import type { CheckBody } from '../../../../src/core/annotation/annotation.ts';
import { passagesOf } from '../../../../src/ui/library/article/passages.ts';
import { annotation, note } from '../../../core/library/records.ts';
import { ARTICLE, CLAIMS, claim, KEY, mark, onClaim, savedClaim, savedText, spanOf } from './saved.ts';

const [FIRST, SECOND] = CLAIMS as [(typeof CLAIMS)[0], (typeof CLAIMS)[0]];
const ANSWER: CheckBody = {
  type: 'Check',
  purpose: 'assessing',
  question: 'second-source',
  state: 'done',
  finding: 'unclear',
  note: '',
  evidence: '',
};
const textAt = (span: { readonly start: number; readonly end: number } | null) =>
  span && ARTICLE.text.slice(span.start, span.end);

describe('the passages of a saved article', () => {
  it('are its claims, each with its highlight and the work on it', () => {
    const { placed, strays } = passagesOf(savedText(), [
      savedClaim(FIRST),
      onClaim(FIRST, [note('Ask.')]),
      onClaim(SECOND, [ANSWER]),
    ]);
    expect(strays).toEqual([]);
    expect(placed.map(({ id, span }) => [id, textAt(span)])).toEqual(CLAIMS.map(({ id, text }) => [id, text]));
    expect(placed[0]).toMatchObject({ highlight: { colour: 'green' }, work: { note: 'Ask.' } });
    expect(placed[1]?.highlight).toBeNull();
    expect(placed[1]?.work.answers.get('second-source')).toMatchObject({ finding: 'unclear' });
  });

  it('and highlights, found by their words where the page was edited after it was saved', () => {
    const quote = {
      type: 'TextQuoteSelector',
      exact: 'Exports will stay under licence',
      prefix: 'in the autumn. ',
      suffix: '.',
    } as const;
    const edited = mark('x', 'red', { target: { source: ARTICLE.url, selector: [quote] } });
    const { placed } = passagesOf(savedText(), [edited]);
    expect(textAt(placed.find(({ id }) => id === edited.id)?.span ?? null)).toBe('Exports stay under licence');
  });

  it('stand in the order of the text, the longer first where two begin together', () => {
    const [inner, outer] = [mark('The ministry'), mark('Beijing sets the first quota of the year\nThe ministry set')];
    const { placed } = passagesOf(savedText(), [mark('Exports stay'), inner, outer]);
    expect(placed.map(({ quote }) => quote.slice(0, 12))).toEqual([
      'Beijing sets',
      FIRST.text.slice(0, 12),
      'The ministry',
      SECOND.text.slice(0, 12),
      'Exports stay',
    ]);
    expect(placed[1]?.claim?.id).toBe('c1');
  });

  it('are astray where the saved text does not have them, with all work on them', () => {
    const gone = mark('Nobody has ever seen this sentence of another page.', 'blue');
    const lost = { ...claim('c9', FIRST.text), text: 'Three bureaus will open abroad by 2027.', prefix: 'p', suffix: 's' };
    const { placed, strays } = passagesOf(savedText(), [gone, onClaim(lost, [ANSWER])]);
    expect(placed).toHaveLength(2);
    expect(strays.map(({ quote, highlight, work }) => [quote, highlight?.colour, work.answers.size])).toEqual([
      ['Nobody has ever seen this sentence of another page.', 'blue', 0],
      ['Three bureaus will open abroad by 2027.', undefined, 1],
    ]);
  });

  it('show work on a claim that the saved reading does not know where its words stand', () => {
    const own = claim('own:1', 'Exports stay under licence.');
    const { placed } = passagesOf(savedText(), [onClaim(own, [note('Which licence?')])]);
    const passage = placed.find(({ id }) => id === 'own:1');
    expect(passage).toMatchObject({ claim: null, claimId: 'own:1', span: spanOf('Exports stay under licence.') });
    expect(passage?.work.note).toBe('Which licence?');
  });

  it('leave out what is said of the whole article, notes put aside, and what lies in the trash', () => {
    const aside = onClaim(claim('c9', 'Exports stay under licence.'), [
      { type: 'Dismissal', purpose: 'moderating', check: 'status:x' },
    ]);
    const whole = annotation(KEY, [note('of the whole')]);
    const trashed = mark('second batch', 'red', { deleted: '2026-03-11T00:00:00.000Z' });
    const { placed, strays } = passagesOf(savedText(), [aside, whole, trashed]);
    expect([placed.length, strays.length]).toEqual([2, 0]);
  });

  it('are all astray where no text is kept', () => {
    const { placed, strays } = passagesOf(null, [mark('The ministry'), savedClaim(SECOND)]);
    expect(placed).toEqual([]);
    expect(strays.map(({ quote }) => quote)).toEqual(['The ministry', SECOND.text]);
  });
});
