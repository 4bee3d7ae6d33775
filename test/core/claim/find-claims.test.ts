import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../src/core/claim/claim.ts';
import { findClaims } from '../../../src/core/claim/find-claims.ts';
import { cpuTimeOf } from '../../cpu-time.ts';
import { textArticle } from '../article/text-article.ts';

function claimsIn(...lines: readonly string[]): readonly Claim[] {
  return findClaims(textArticle(lines));
}

function claimWith(words: string, claims: readonly Claim[]): Claim | undefined {
  return claims.find(({ text }) => text.includes(words));
}

describe('findClaims', () => {
  it('reads the items of a list under "The plan emphasizes:" as the plan\'s', () => {
    const claims = claimsIn(
      'China approved its next Five-Year Plan for rare earths in March.',
      'The plan emphasizes:',
      '- Advancing core technologies in separation and processing',
      '- Strengthening organizational coordination and influence',
    );
    for (const words of ['Advancing', 'Strengthening']) expect(claimWith(words, claims)).toMatchObject({ layer: 'official' });
    expect(claimWith('The plan emphasizes', claims)).toBeUndefined();
    expect(claimWith('Advancing', claims)?.evidence).toContainEqual(
      expect.objectContaining({ kind: 'lead-in', text: 'The plan emphasizes:' }),
    );
  });

  it('shows the words that told, but no pronoun for who acts, and no word of a name for how it is put', () => {
    const claims = claimsIn(
      'China tightened its rare earth export controls in April. Its grip on refining is firm: by the figures of the US Geological Survey, China mined 69% of rare earths.',
    );
    const shown = claimWith('grip', claims)?.evidence.map(({ kind, text }) => `${kind} ${text}`);
    expect(shown).toContain('actor China');
    expect(shown).not.toContain('actor Its');
    expect(shown).not.toContain('layer Survey');
  });

  it('knows the speaker of a quotation that is split around its attribution', () => {
    const claims = claimsIn(
      '“The rare earth export curbs are a valve,” said Jane Doe, an analyst at a consultancy. “China can close it in an afternoon.”',
    );
    expect(claimWith('afternoon', claims)).toMatchObject({ speaker: 'analyst', speakerName: 'Jane Doe' });
  });

  it('gives "the ministry" to the state named last', () => {
    const claims = claimsIn(
      'China has suspended its rare earth export controls for a year. The ministry said that licences for magnets would be granted in time.',
      'India has protested against the curbs. The ministry said that Chinese magnet shipments had been held back for months.',
    );
    expect(claimWith('granted in time', claims)?.speaker).toBe('chinese-government');
    expect(claimWith('held back', claims)?.speaker).toBe('western-government');
  });

  it('reads rules and figures as reported, and what may come as forecast', () => {
    const claims = claimsIn(
      'China imposed export controls on seven rare earths in April 2025, and shipments of magnets fell by 74% in May.',
      'Beijing could tighten its rare earth licensing rules further by 2027.',
    );
    expect(claims[0]).toMatchObject({
      layer: 'reported',
      quantities: [{ text: 'seven' }, { text: '74%', value: 74, unit: '%' }],
    });
    expect(claims[1]).toMatchObject({ layer: 'forecast', hedges: [{ text: 'could' }] });
    expect(claims[0]?.topics[0]).toBe('export-controls');
  });

  it('marks no questions, bylines, bare headings, disclaimers or names under pictures', () => {
    expect(
      claimsIn(
        'By Jane Doe, staff writer',
        '## Rare earth outlook',
        'Will China tighten its rare earth export controls?',
        'Sign up to our newsletter on China and rare earths.',
        'Disclaimer: nothing in this newsletter is investment advice.',
      ),
    ).toEqual([]);
  });

  it('keeps the id of a claim when the page is reached in another way, and numbers a repeated text', () => {
    const line = 'China controls most of the refining of rare earths.';
    const [first, second] = findClaims(textArticle([line, line], 'https://www.example.com/a/?utm_source=x'));
    const [again] = findClaims(textArticle(['Something else was added above.', line], 'http://example.com/a'));
    expect(first?.id).toMatch(/^[0-9a-f]{16}$/);
    expect(second?.id).toBe(`${first?.id}-2`);
    expect(again?.id).toBe(first?.id);
  });

  it('never throws, points at the text it names, and says the same twice', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'China',
        'rare earths',
        'export controls',
        '“',
        '”',
        '"',
        ':',
        '. ',
        '? ',
        'said',
        'the ministry',
        ' tightened ',
        '91%',
        '稀土',
        '\u202e',
        '👩‍🔬',
        '\ud800',
        'U.S. ',
      ),
      fc.string({ unit: 'binary', maxLength: 12 }),
    );
    fc.assert(
      fc.property(fc.array(fc.array(piece, { maxLength: 14 }), { maxLength: 6 }), (lines) => {
        const article = textArticle(lines.map((line) => line.join(' ')));
        const claims = findClaims(article);
        for (const { start, end, text, evidence, hedges, quantities } of claims) {
          for (const span of [{ start, end, text }, ...evidence, ...hedges, ...quantities])
            expect(article.text.slice(span.start, span.end)).toBe(span.text);
        }
        expect(findClaims(article)).toEqual(claims);
      }),
    );
  });

  it('takes time in proportion to the length', { timeout: 60_000 }, () => {
    const line = 'China tightened its rare earth export controls, and 91% of refining stays in Jiangxi, the ministry said.';
    const timeOf = (lines: number): number => {
      const article = textArticle(Array.from({ length: lines }, () => line));
      return cpuTimeOf(() => findClaims(article));
    };
    timeOf(400);
    expect(timeOf(4000)).toBeLessThan(40 * Math.max(20, timeOf(400)));
  });

  it('reads traditional Chinese as simplified, and shows every word as the article spells it', () => {
    const simple = ['稀土管制', '商务部发言人何咏前周四表示，中国将依法对钐、镝等七类中重稀土实施出口管制，约占全球产量的九成。'];
    const traditional = [
      '稀土管制',
      '商務部發言人何詠前週四表示，中國將依法對釤、鏑等七類中重稀土實施出口管制，約占全球產量的九成。',
    ];
    const [read, again] = [simple, traditional].map((lines) => findClaims(textArticle(lines))[0]);
    expect(again).toMatchObject({
      layer: read?.layer,
      topics: read?.topics,
      speaker: 'chinese-government',
      speakerName: '何詠前',
      text: traditional[1],
      quantities: [{ text: '七類' }, { text: '九成', value: 90, unit: '%' }],
    });
    expect(again?.evidence.map(({ text }) => text)).toContain('實施');
  });
});
