import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { describe as described } from '../../../src/core/anchor/describe.ts';
import { withTextFragment } from '../../../src/core/anchor/text-fragment.ts';

const PAGE = 'https://site.example/a';
const quote = (exact: string, prefix = '', suffix = '') => ({ exact, prefix, suffix });
/** The parts of each directive of an address, decoded. */
const partsOf = (address: string) =>
  (address.split(':~:')[1] ?? '').split('&').map((directive) =>
    directive
      .replace(/^text=/, '')
      .split(',')
      .map(decodeURIComponent),
  );

describe('an address with a text fragment', () => {
  it.each([
    [PAGE, `${PAGE}#:~:text=`],
    [`${PAGE}#notes`, `${PAGE}#notes:~:text=`],
    [`${PAGE}#/club/7;draft=1?x=2`, `${PAGE}#/club/7;draft=1?x=2:~:text=`],
    [`${PAGE}#notes:~:text=other`, `${PAGE}#notes:~:text=`],
    [`${PAGE}?a=1&b=2#`, `${PAGE}?a=1&b=2#:~:text=`],
  ])('goes on %s behind its own fragment', (address, begins) => {
    const words = 'words enough to be told from any others on the page';
    expect(withTextFragment(address, quote(words))).toBe(begins + encodeURIComponent(words));
  });

  it('encodes what has a meaning in it, and what is no character', () => {
    const address = withTextFragment(PAGE, quote('re-export, “dual-use” & 50 % of \ud83d all the magnets that are made'));
    expect(address).toContain('text=re%2Dexport%2C%20%E2%80%9Cdual%2Duse%E2%80%9D%20%26%2050%20%25%20of%20%EF%BF%BD%20all');
  });

  it('stays as it is where there are no words', () => {
    expect(withTextFragment(`${PAGE}#notes`, quote(' \n '))).toBe(`${PAGE}#notes`);
  });

  it('seeks short words with what stands beside them, and alone where that is another text than Loupe reads', () => {
    const around = quote('export quotas', 'The ministry has set the first ', ' for the coming year, it said.');
    expect(partsOf(withTextFragment(PAGE, around))).toEqual([
      ['ministry has set the first-', 'export quotas', '-for the coming year,'],
      ['export quotas'],
    ]);
  });

  it('tells words that stand on the page more than once by all that is known around them, and by nothing less', () => {
    const prefix = 'the first of these was told long before the second, when the club met in the north adit, which ';
    expect(partsOf(withTextFragment(PAGE, quote('had no lamp at all', prefix, ' for a week')))).toEqual([
      [expect.stringMatching(/^first of these was .* which-$/), 'had no lamp at all', '-for a'],
    ]);
  });

  it('seeks how long words begin and end, and words over several blocks by those of one', () => {
    const long = `The first sentence of a passage ${'goes on and on '.repeat(30)}until it comes to its very end at last.`;
    expect(partsOf(withTextFragment(PAGE, quote(long)))).toEqual([
      [expect.stringMatching(/^The first sentence of a passage goes on/), expect.stringMatching(/to its very end at last\.$/)],
    ]);
    const blocks = 'What the ministry has said of all of it\nOne more\nand the last of the paragraphs ends like this.';
    expect(partsOf(withTextFragment(PAGE, quote(blocks)))[0]).toEqual([
      expect.stringMatching(/^What the ministry has said/),
      expect.stringMatching(/paragraphs ends like this\.$/),
    ]);
    expect(withTextFragment(PAGE, quote(blocks))).not.toContain('%0A');
  });

  it('looks at the ends alone of a passage as long as a book: Firefox takes many seconds to part it into words', () => {
    const segment = vi.spyOn(Intl.Segmenter.prototype, 'segment');
    const long = `商务部和海关总署周四发布公告，${'中'.repeat(100_000)}，自十二月一日起施行。`;
    const around = '中'.repeat(4_000);
    const [[, start = '', end = ''] = []] = partsOf(withTextFragment(PAGE, quote(long, around, around)));
    expect(Math.max(...segment.mock.calls.map(([text]) => text.length))).toBeLessThan(5_000);
    segment.mockRestore();
    expect(withTextFragment(PAGE, quote('\n'.repeat(100_000)))).toBe(PAGE);
    expect(start).toMatch(/^商务部和海关总署/);
    expect(end).toMatch(/施行。$/);
  });

  it('tells the rest of a word that the reader marked from within', () => {
    expect(
      partsOf(withTextFragment(PAGE, quote('urban ministry of all the quarries and their sandy roa', 'the sub', 'ds there'))),
    ).toEqual([
      [expect.stringMatching(/sub-$/), 'urban ministry of all the quarries and their sandy roa', expect.stringMatching(/^-ds/)],
    ]);
  });

  it('cuts Chinese at words, though there are no spaces', () => {
    const long = `商务部和海关总署周四发布公告${'，对含有中国成分的稀土物项实施出口管制'.repeat(6)}，自十二月一日起施行。`;
    const [[start = '', end = ''] = []] = partsOf(withTextFragment(PAGE, quote(long)));
    expect(start).toMatch(/^商务部和海关总署周四发布公告/);
    expect(end).toMatch(/施行。$/);
    expect(start.length + end.length).toBeLessThan(50);
  });

  it('is made of the page’s own words, in an address of modest length, whatever was marked', () => {
    const pieces = fc.array(
      fc.constantFrom('word ', 'well-known, ', '商务部', '。', '\n', 'A & B ', '👍🏽', ' – ', 'é', '5,000'),
      { minLength: 1, maxLength: 120 },
    );
    fc.assert(
      fc.property(pieces, fc.nat(), fc.nat(), (parts, a, b) => {
        const text = parts.join('');
        const [start = 0, end = 0] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
        const address = withTextFragment(PAGE, described(text, { start, end }).quote);
        const folded = text.replaceAll(/\s+/g, ' ');
        expect(address.includes(':~:')).toBe(text.slice(start, end).trim() !== '');
        for (const part of address.includes(':~:') ? partsOf(address).flat() : []) {
          const words = part.replace(/^-|-$/g, '').replaceAll('\ufffd', '');
          expect(folded).toContain(words);
        }
        expect(address.length).toBeLessThan(6_000);
      }),
    );
  });
});
