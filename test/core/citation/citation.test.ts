import { describe, expect, it } from 'vitest';
import { NO_CORRECTION } from '../../../src/core/annotation/correction.ts';
import type { ArticleHead } from '../../../src/core/article/article.ts';
import { citedOf, type ToCite } from '../../../src/core/citation/cited.ts';
import { copyOf } from '../../../src/core/citation/copies.ts';
import { namesIn } from '../../../src/core/citation/names.ts';
import { risOf } from '../../../src/core/citation/ris.ts';
import { plainOf } from '../../../src/core/citation/runs.ts';
import { type CitationStyle, firstStyleFor } from '../../../src/core/citation/style.ts';
import { citationOf } from '../../../src/core/citation/styles.ts';
import { inert } from '../../../src/core/exchange/markdown/inert.ts';
import { ENGLISH } from '../checks/english-wording.ts';

const TODAY = '2026-11-29';
const HEAD: ArticleHead = {
  url: 'https://www.reuters.com/markets/rare-earths/',
  title: 'China pauses its export rules',
  site: 'Reuters',
  author: 'Jane M. Doe and Jean-Paul van der Smit',
  published: '2026-11-12',
  language: 'en',
};
const QUOTE = { exact: 'Beijing has "paused" the rules.', prefix: '', suffix: '' };

function cite(style: CitationStyle, head: Partial<ArticleHead> = {}, what: Partial<ToCite> = {}): string {
  const cited = citedOf({ head: { ...HEAD, ...head }, quote: QUOTE, speaker: null, ...what }, TODAY);
  const { passage, reference } = citationOf(cited, style);
  return [...(passage ? [passage] : []), reference].map(plainOf).join('\n');
}

describe('a citation', () => {
  it('names author, day, title, outlet, day of access and address as APA does', () => {
    expect(cite('apa')).toBe(
      '“Beijing has ‘paused’ the rules.” (Doe & van der Smit, 2026)\n' +
        'Doe, J. M., & van der Smit, J.-P. (2026, November 12). China pauses its export rules. Reuters. Retrieved November 29, 2026, from https://www.reuters.com/markets/rare-earths/',
    );
  });

  it('is a note of Chicago’s', () => {
    expect(cite('chicago')).toBe(
      '“Beijing has ‘paused’ the rules.”\n' +
        'Jane M. Doe and Jean-Paul van der Smit, “China pauses its export rules,” Reuters, November 12, 2026, accessed November 29, 2026, https://www.reuters.com/markets/rare-earths/.',
    );
  });

  it('is an entry of GB/T 7714', () => {
    const head = { url: 'https://www.news.cn/a.htm', title: '商务部：暂停有关公告', author: '王明、李晓红', language: 'zh-cn' };
    expect(cite('gbt', head, { quote: { ...QUOTE, exact: '有关公告暂停实施。' }, speaker: '何咏前' })).toBe(
      `“有关公告暂停实施。”\n何咏前, 转引自: 王明, 李晓红. 商务部：暂停有关公告[EB/OL]//${citedOf({ head: { ...HEAD, ...head }, quote: null, speaker: null }, TODAY).outlet}. (2026-11-12)[2026-11-29]. https://www.news.cn/a.htm.`,
    );
    expect(cite('gbt', { author: 'Jane M. Doe' }, { quote: null })).toMatch(/^DOE J M\. China pauses/);
  });

  it('says who is quoted, and in what', () => {
    const speaker = 'He Yongqian';
    expect(cite('apa', {}, { speaker })).toContain('(He Yongqian, as cited in Doe & van der Smit, 2026)');
    expect(cite('chicago', {}, { speaker })).toContain('\nHe Yongqian, quoted in Jane M. Doe and');
  });

  it('begins with the title where nobody signs, and says that a day is not known', () => {
    const bare = { author: 'Reuters', published: null, title: 'What now?' };
    expect(cite('apa', bare)).toMatch(/\(What now\?, n\.d\.\)\nWhat now\? \(n\.d\.\)\. Reuters\. Retrieved/);
    expect(cite('chicago', bare)).toContain('\n“What now?” Reuters, n.d., accessed November 29, 2026, ');
    expect(cite('gbt', bare)).toContain('\nWhat now?[EB/OL]//Reuters. [2026-11-29]. ');
  });

  it('has no address where a page lies on the reader’s own disk', () => {
    for (const style of ['apa', 'chicago', 'gbt'] as const)
      expect(cite(style, { url: 'file:///home/jane/secret.html' })).not.toContain('jane/secret');
  });

  it('has no language that is none: a line of it would be a field of its own', () => {
    const language = 'en\r\nUR  - https://elsewhere.example/\r\nER  - ';
    const cited = citedOf({ head: { ...HEAD, language }, quote: QUOTE, speaker: null }, TODAY);
    const lines = risOf(cited).split('\r\n');
    expect(lines.filter((line) => /^(?:UR|ER|LA)/.test(line))).toEqual([`UR  - ${HEAD.url}`, 'ER  - ']);
    expect(citedOf({ head: HEAD, quote: QUOTE, speaker: null }, TODAY).language).toBe('en');
  });

  it('is of an outlet by the list of sites, not by what a page calls itself', () => {
    expect(cite('apa', { url: 'https://elsewhere.example/a', site: 'Reuters' })).toContain(' elsewhere.example. Retrieved');
  });

  it('stays on its lines, and as long as it may be, whatever a page says of itself', () => {
    const hostile = `Ti\u202etle\nTY  - BOOK\r\n\u2028}\u0000${'x'.repeat(100_000)}`;
    for (const style of ['apa', 'chicago', 'gbt'] as const) {
      const told = cite(
        style,
        { title: hostile, author: hostile, site: hostile },
        { speaker: hostile, quote: { ...QUOTE, exact: hostile } },
      );
      const lines = told.split(/[\n\r\u2028]/);
      expect(lines).toHaveLength(2);
      expect(lines.join('')).not.toMatch(/[\p{Cc}\u202e]/u);
      expect(told.length).toBeLessThan(10_000);
    }
  });

  it('begins in the style of the reader’s language', () => {
    expect(['zh-CN', 'de', 'en-GB'].map(firstStyleFor)).toEqual(['gbt', 'apa', 'apa']);
  });
});

describe('the names in a byline', () => {
  const family = (byline: string) =>
    namesIn(byline, 'Reuters').map((name) => ('literal' in name ? `{${name.literal}}` : name.family));
  it.each([
    ['By Jane Doe', ['Doe']],
    ['Jane Doe, John Smith and Ana de la Cruz', ['Doe', 'Smith', 'de la Cruz']],
    ['Doe, Jane', ['Doe']],
    ['Reuters', []],
    ['Reuters Staff', ['{Reuters Staff}']],
    ['Jane Doe, Beijing correspondent', ['{Jane Doe, Beijing correspondent}']],
    ['Chen Aizhu, Liu Siyi', ['{Chen Aizhu}', '{Liu Siyi}']],
    ['Jennifer Wang', ['Wang']],
    ['王明、李晓红', ['{王明}', '{李晓红}']],
    ['Ministry of Commerce', ['{Ministry of Commerce}']],
    ['JANE DOE', ['{JANE DOE}']],
    ['', []],
  ])('of “%s” are told apart where that is sure', (byline, names) => {
    expect(family(byline)).toEqual(names);
  });
});

describe('a copy', () => {
  const what = { head: HEAD, quote: QUOTE, speaker: 'He Yongqian', claim: null };

  it('of a link leads to the passage, and of a page without an address there is none', () => {
    expect(copyOf('link', what, TODAY, ENGLISH)?.text).toMatch(/^https:\/\/www\.reuters\.com\/markets\/rare-earths\/#:~:text=/);
    expect(copyOf('link', { ...what, quote: null }, TODAY, ENGLISH)?.text).toBe(HEAD.url);
    expect(copyOf('link', { ...what, head: { ...HEAD, url: 'file:///a.html' } }, TODAY, ENGLISH)).toBeNull();
  });

  it('of the words has their source and the way to them', () => {
    const { text, html } = copyOf('quote', what, TODAY, ENGLISH) ?? {};
    expect(text).toMatch(
      /^“Beijing has ‘paused’ the rules\.”\n— He Yongqian · Jane M\. Doe · Jean-Paul van der Smit · China pauses its export rules · Reuters · .*2026\nhttps:\/\/www\.reuters\.com\/markets\/rare-earths\/#:~:text=/,
    );
    expect(html).toMatch(
      /^<blockquote><p>Beijing has &quot;paused&quot; the rules\.<\/p><\/blockquote><p>— He Yongqian · .*<a href="https:\/\/www/,
    );
  });

  it('has no markup of a page’s, formatted or not', () => {
    const markup = '<img src=x onerror=alert(1)> [[link]] ![x](https://evil.example) "><b>';
    const head = { ...HEAD, title: markup, author: markup, site: markup };
    const said = { ...NO_CORRECTION, part: markup, partStart: 0 };
    const corrected = {
      said,
      was: { layer: 'official', topics: [], speaker: 'company', speakerName: markup },
      asCorrected: null,
    } as const;
    const claim = { layer: 'reported', speaker: 'analyst', speakerName: markup, corrected, checks: [], note: markup } as const;
    for (const kind of ['quote', 'block', 'apa', 'chicago', 'gbt'] as const) {
      const copy = copyOf(kind, { head, quote: { ...QUOTE, exact: markup }, speaker: markup, claim }, TODAY, ENGLISH);
      expect(copy?.html).not.toMatch(/<(?!\/?(?:p|i|b|a|ul|li|blockquote)\b)/);
      expect(copy?.html).not.toMatch(/<\w+[^>]* on/);
    }
    const { text } = copyOf('block', { head, quote: { ...QUOTE, exact: markup }, speaker: null, claim }, TODAY, ENGLISH) ?? {
      text: '',
    };
    expect(text).not.toMatch(/(?<!\\)<img|(?<!\\)\[\[|!\[x\]/);
  });

  it('of a claim that the reader corrected says so, and what Loupe had', () => {
    const was = { layer: 'forecast', topics: [], speaker: 'company', speakerName: 'Lynas' } as const;
    const corrected = { said: { ...NO_CORRECTION, layer: 'official' }, was, asCorrected: null } as const;
    const claim = { layer: 'official', speaker: 'company', speakerName: 'Lynas', corrected, checks: [], note: '' } as const;
    const { text, html } = copyOf('block', { ...what, claim }, TODAY, ENGLISH) ?? {};
    expect(text).toContain('\n\nCorrected by the reader: Type of claim (Loupe had: Forecast)\n');
    expect(html).toContain('<p>Corrected by the reader: Type of claim (Loupe had: Forecast)</p>');
  });

  it.each(['a %% b', 'a ==b== c', 'see #tag', 'x ^id', '(key:: value)', '{{title}}'])(
    'of a block has the title %s as text, which Obsidian and its plug-ins make nothing of',
    (title) => {
      const { text } = copyOf('block', { ...what, head: { ...HEAD, title } }, TODAY, ENGLISH) ?? {};
      expect(text).toContain(`[${inert(title)}](<https://`);
    },
  );
});
