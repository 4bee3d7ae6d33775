import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../src/core/annotation/annotation.ts';
import { claimFactsOf, withFacts } from '../../../src/core/annotation/claim-facts.ts';
import { dismissalBody, highlightBody, moveTo } from '../../../src/core/annotation/edit.ts';
import { groupWork } from '../../../src/core/annotation/group.ts';
import { quotedBy } from '../../../src/core/annotation/quoted.ts';
import { type ClaimPlace, reattach } from '../../../src/core/annotation/reattach.ts';
import { resemblance } from '../../../src/core/annotation/resemblance.ts';
import { cpuTimeOf } from '../../cpu-time.ts';
import { claimsIn, findingOn, HEAD, NOW, noteOn, saidOf } from './fixtures.ts';

const PAGE = [
  'The ministry met exporters in Beijing on Tuesday.',
  'China suspended exports of dysprosium to Japan after the spring talks.',
  'China suspended exports of dysprosium to Korea after the autumn talks.',
  'China refines about 90 percent of the separated oxide.',
  'Traders say that licences take longer than before.',
];

function claimAt(claims: readonly ClaimPlace[], index: number): ClaimPlace {
  const claim = claims[index];
  if (!claim) throw new Error(`no claim ${index}`);
  return claim;
}

/** The text beside which a finding on sentence `index` of PAGE stands when the page has become `after`. */
function textAfter(index: number, after: readonly string[]): string | null {
  const finding = findingOn(claimAt(claimsIn(PAGE), index));
  const claims = claimsIn(after);
  const { annotations, orphans } = reattach([finding], claims);
  if (orphans.has(finding.id)) return null;
  return claims.find(({ id }) => id === annotations[0]?.claimId)?.text ?? null;
}

const highlightOn = (claim: ClaimPlace) => saidOf(claim, highlightBody('green', null), 'a-highlight');

function withSentence(index: number, text: string): string[] {
  return PAGE.with(index, text);
}

describe('reattach', () => {
  it('finds a reworded claim among hundreds that share its words', () => {
    const others = Array.from(
      { length: 300 },
      (_, i) => `China, the ministry in Beijing says, refines oxide of lot ${i} in spring.`,
    );
    expect(textAfter(3, [...others, ...PAGE.with(3, 'China still refines about 90 percent of all the separated oxide.')])).toBe(
      'China still refines about 90 percent of all the separated oxide.',
    );
  });

  it('compares so many words and no more, whatever work a file has brought on claims that are gone', () => {
    const letters = (n: number) => [...`${n}`].map((digit) => 'abcdefghij'[Number(digit)]).join('');
    /** 199 words of which every fourth is its own: like enough to be compared, and nowhere the same for long. */
    const words = (seed: number) => Array.from({ length: 199 }, (_, i) => letters(i % 4 === 0 ? 1_000 + i + 300 * seed : i));
    const claims = claimsIn(Array.from({ length: 40 }, (_, n) => words(n).join(' ')));
    const lost = Array.from({ length: 250 }, (_, n) => {
      const finding = findingOn(
        { id: `gone ${n}`, text: words(100 + n).join(' '), start: 0, end: 9, prefix: '', suffix: '' },
        `f${n}`,
      );
      const [quote] = finding.target.selector;
      const selector = quote
        ? Array.from({ length: 10 }, (_, k) => ({ ...quote, exact: words(1_000 + 10 * n + k).join(' ') }))
        : [];
      return { ...finding, target: { ...finding.target, selector } };
    });
    const pairs = cpuTimeOf(() => Array.from({ length: 500 }, (_, n) => resemblance(words(n), words(n + 1))));
    expect(cpuTimeOf(() => reattach(lost, claims))).toBeLessThan(200 + 4 * pairs);
  });

  it('takes no longer for passages as long as a file may have them than for long ones', () => {
    const sentences = `${PAGE.join(' ')} `.repeat(1_000);
    const free = claimsIn(PAGE);
    const costOf = (length: number) => {
      const marked = Array.from({ length: 40 }, (_, i) => {
        const text = `Lot ${i}. ${sentences}`.slice(0, length);
        const place = { id: `gone ${i}`, text, start: 0, end: length, prefix: text.slice(0, 32), suffix: text.slice(0, 32) };
        const finding = findingOn(place, `f${i}`);
        // As one that was edited since it was marked.
        const [quote] = finding.target.selector;
        const selector = quote && quote.type === 'TextQuoteSelector' ? [quote, { ...quote, exact: `${text}!` }] : [];
        return { ...finding, target: { ...finding.target, selector } };
      });
      return () => {
        reattach(marked, free);
        groupWork(marked, free);
      };
    };
    const [long, endless] = [costOf(10_000), costOf(200_000)].map((work) => Math.min(...[1, 2, 3].map(() => cpuTimeOf(work))));
    expect((endless ?? 0) / (long ?? 0)).toBeLessThan(4);
  });

  it('looks for as many lost claims as a reader may have, those edited last, however many a file has brought', () => {
    const claims = claimsIn(withSentence(1, 'China has halted all exports of dysprosium to Japan after the spring talks.'));
    const [mine] = claimsIn(PAGE).slice(1);
    if (!mine) throw new Error('no claim');
    const brought = (count: number) =>
      Array.from({ length: count }, (_, i) => findingOn({ ...mine, id: `gone ${i}`, text: `${mine.text} Lot ${i}.` }, `f${i}`));
    const later = { ...findingOn(mine, 'mine'), modified: '2027-05-01T00:00:00.000Z' };
    expect(reattach([later, ...brought(400)], claims).orphans.has('mine')).toBe(false);
    expect(reattach([{ ...later, modified: '2020-05-01T00:00:00.000Z' }, ...brought(400)], claims).orphans.has('mine')).toBe(
      true,
    );
    const many = claimsIn(Array.from({ length: 300 }, (_, i) => `China suspended exports of lot ${i} to Japan after the talks.`));
    const [some, all] = [1_000, 8_000].map((count) => {
      const annotations = brought(count);
      return Math.min(...[1, 2, 3].map(() => cpuTimeOf(() => reattach(annotations, many))));
    });
    expect((all ?? 0) / (some ?? 0)).toBeLessThan(3);
  });

  it('brings thousands of records up to date in several looks', () => {
    const shifted = claimsIn(['Correction: a name was mended.', ...PAGE]);
    let annotations: readonly Annotation[] = Array.from({ length: 1_200 }, (_, i) =>
      findingOn(claimAt(claimsIn(PAGE), 4), `f${i}`),
    );
    const looks = [0, 1, 2, 3].map(() => {
      const { moves, ...after } = reattach(annotations, shifted);
      ({ annotations } = after);
      expect(after.orphans.size).toBe(0);
      return moves.length;
    });
    expect(looks).toEqual([500, 500, 200, 0]);
  });

  it('has nothing to move on the page as it was', () => {
    const claims = claimsIn(PAGE);
    const annotations = [noteOn(null, '0'), ...claims.map((claim, i) => findingOn(claim, `f${i}`))];
    expect(reattach(annotations, claims)).toEqual({ moves: [], annotations, orphans: new Set() });
  });

  it('gives fresh selectors when the text around a claim has shifted', () => {
    const finding = findingOn(claimAt(claimsIn(PAGE), 4));
    const claims = claimsIn(['Correction: a name was mended.', ...PAGE]);
    const { moves, annotations } = reattach([finding], claims);
    const { id, start, end } = claimAt(claims, 5);
    expect(moves).toMatchObject([{ id: finding.id, claimId: id }]);
    expect(moves[0]?.selector).toContainEqual({ type: 'TextPositionSelector', start, end });
    expect(reattach(annotations, claims).moves).toEqual([]);
  });

  it('keeps a finding on a claim that was reworded', () => {
    const reworded = 'China has halted all exports of dysprosium to Japan after the spring talks.';
    expect(textAfter(1, withSentence(1, reworded))).toBe(reworded);
    const recased = 'Traders say that licences “take longer” than before.';
    expect(textAfter(4, withSentence(4, recased))).toBe(recased);
  });

  it('keeps the words on which a finding was made, through every edit and until they are back', () => {
    const [first, second, third] = [
      'Traders say that licences take longer than before.',
      'Some traders complain that the new licences take longer than they did before.',
      'Some exporters complain that the new permits take far longer than they did.',
    ];
    let annotations: readonly Annotation[] = [findingOn(claimAt(claimsIn(PAGE), 4))];
    const read = (sentence: string) => {
      const claims = claimsIn(withSentence(4, sentence));
      ({ annotations } = reattach(annotations, claims));
      expect(reattach(annotations, claims)).toMatchObject({ moves: [], orphans: new Set() });
      return quotedBy(annotations[0]?.target.selector ?? []);
    };
    expect(read(second)).toMatchObject({ quote: second, asMarked: first });
    expect(read(third)).toMatchObject({ quote: third, asMarked: first });
    expect(read(first)).toMatchObject({ quote: first, asMarked: null });
  });

  it('has work that was kept without it told what was read of its claim, once, and no edit made of it', () => {
    const facts = { layer: 'reported', topics: ['export-controls'], speaker: 'analyst', speakerName: null } as const;
    const claims = claimsIn(PAGE).map((claim) => ({ ...claim, ...facts }));
    const [first, second] = [claimAt(claims, 0), claimAt(claims, 1)];
    const elsewhere = { ...highlightOn(second), target: { source: HEAD.url, selector: [] } };
    const other = withFacts(noteOn(first, 'told'), { ...facts, layer: 'forecast' });
    const old = [noteOn(first), findingOn(first), saidOf(first, dismissalBody('x'), 'aside'), elsewhere, noteOn(null, 'whole')];
    const { moves, annotations } = reattach([...old, other], claims);
    expect(moves.map(({ id }) => id)).toEqual(['a-note', 'a-finding', 'a-highlight']);
    expect(annotations.map(claimFactsOf)).toEqual([facts, facts, null, facts, null, { ...facts, layer: 'forecast' }]);
    expect(annotations.map(({ modified, target }) => ({ modified, target }))).toEqual(
      [...old, other].map(({ modified, target }) => ({ modified, target })),
    );
    expect(reattach(annotations, claims).moves).toEqual([]);
    expect(moves.flatMap((move) => old.filter(({ id }) => id === move.id).map((one) => moveTo(one, move, NOW)))).toEqual(
      annotations.filter(({ id }) => moves.some((move) => move.id === id)),
    );
  });

  it('keeps findings in Chinese, which writes no spaces', () => {
    const before = ['商务部周二会见了出口商。', '中国暂停向日本出口重稀土氧化物。', '贸易商表示许可证办理时间更长。'];
    const finding = findingOn(claimAt(claimsIn(before), 1));
    const claims = claimsIn(before.with(1, '中国已经暂停向日本出口重稀土氧化物。'));
    expect(reattach([finding], claims).moves).toMatchObject([{ claimId: claimAt(claims, 1).id }]);
  });

  it.each([0, 1, 2, 3, 4])('leaves an orphan, never the wrong claim, when sentence %i was deleted', (index) => {
    expect(textAfter(index, PAGE.toSpliced(index, 1))).toBeNull();
  });

  it('does not carry a finding over to another figure or to the opposite', () => {
    expect(textAfter(3, withSentence(3, 'China refines about 91 percent of the separated oxide.'))).toBeNull();
    expect(
      textAfter(1, withSentence(1, 'China has not suspended exports of dysprosium to Japan after the spring talks.')),
    ).toBeNull();
    expect(
      textAfter(1, withSentence(1, 'China never suspended exports of dysprosium to Japan after the spring talks.')),
    ).toBeNull();
  });

  it('does not take what stands in the old place, or the same words in another place, for the claim', () => {
    expect(textAfter(1, withSentence(1, 'China opened a new port for exports in the south.'))).toBeNull();
    const elsewhere = 'China suspended exports of dysprosium to Taiwan after the autumn talks.';
    expect(textAfter(2, [...PAGE.toSpliced(1, 2), elsewhere, 'Shares fell in New York.'])).toBeNull();
  });

  it('does not choose between two claims that are alike', () => {
    const twins = [
      'The ministry met exporters in Beijing on Tuesday.',
      'China has suspended exports of dysprosium to Japan after the spring talks.',
      'The ministry met exporters in Beijing on Tuesday.',
      'China has suspended all exports of dysprosium to Japan after spring talks.',
    ];
    expect(textAfter(1, twins)).toBeNull();
  });

  it('does not give a claim that has its own work to the work of another', () => {
    const lead = 'The ministry in Beijing said on Tuesday:';
    const [first = '', second = ''] = PAGE.slice(1, 3);
    const claims = claimsIn([lead, first, lead, second]);
    const [mine, other] = [findingOn(claimAt(claims, 1), 'mine'), findingOn(claimAt(claims, 3), 'other')];
    const { orphans, annotations } = reattach([mine, other], claimsIn([lead, second]));
    expect([...orphans]).toEqual(['mine']);
    expect(annotations[1]?.claimId).toBe(other.claimId);
  });

  it('moves note and findings of one claim together', () => {
    const claim = claimAt(claimsIn(PAGE), 1);
    const claims = claimsIn(withSentence(1, 'China has halted exports of dysprosium to Japan after the spring talks.'));
    const { moves } = reattach([noteOn(claim, 'n'), findingOn(claim, 'f')], claims);
    expect(moves.map(({ id, claimId }) => [id, claimId])).toEqual(['n', 'f'].map((id) => [id, claimAt(claims, 1).id]));
  });

  it('never throws, loses no annotation, and gives no two lost claims the same new one', () => {
    const sentence = fc.oneof(
      fc.constantFrom(...PAGE),
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.lorem({ mode: 'sentences', maxCount: 1 }),
    );
    const page = fc.uniqueArray(sentence, { maxLength: 8 });
    fc.assert(
      fc.property(page, page, (before, after) => {
        const annotations = claimsIn(before).map((claim, i) => findingOn(claim, `${i}`));
        const { annotations: now, orphans } = reattach(annotations, claimsIn(after));
        expect(now.map(({ id }) => id)).toEqual(annotations.map(({ id }) => id));
        const placed = now.filter(({ id }) => !orphans.has(id)).map(({ claimId }) => claimId);
        expect(new Set(placed).size).toBe(placed.length);
      }),
    );
  });
});
