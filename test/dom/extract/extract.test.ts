import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { extract } from '../../../src/dom/extract/extract.ts';
import { ADDRESS, blocksOf, documentOf, fixture, readOk } from '../document-of.ts';

const textsOf = (html: string): string[] => blocksOf(html).map((block) => block.text);

describe('a trade-press page', () => {
  const blocks = blocksOf(fixture('trade-press.html'));
  const all = blocks.map((block) => block.text).join('\n');

  it('begins with the title as the page shows it, white space folded', () => {
    expect(blocks[0]).toEqual({
      kind: 'title',
      level: 0,
      text: 'Separation plants in Baotou told to log every batch',
      leadIn: null,
    });
  });

  it('has the box of key points that stands outside the body', () => {
    expect(blocks[2]).toMatchObject({
      kind: 'list-item',
      text: 'Separators in Baotou must record each batch of ore and oxide from 1 April.',
      leadIn: 'Key points',
    });
  });

  it('keeps lists with their levels and what leads them in', () => {
    expect(
      blocks.filter((block) => block.leadIn === 'The office names three aims:').map(({ level, text }) => [level, text]),
    ).toEqual([
      [1, 'to end the trade in unrecorded concentrate;'],
      [2, 'above all from small mines in the south'],
      [2, 'and from recycled magnets booked as scrap'],
      [1, 'to give the two state groups a full view of stocks;'],
      [1, 'to prepare for the traceability rules of the state council.'],
    ]);
  });

  it('has quote, caption and disclaimer', () => {
    expect(blocks.filter(({ kind }) => kind === 'quote').map(({ text }) => text)).toEqual([
      '“Nobody will be able to say that the ore came from a drawer,” said a manager at a plant in the city.',
    ]);
    expect(blocks.find(({ kind }) => kind === 'caption')?.text).toBe('Mixer-settlers at a separation plant in Baotou');
    expect(all).toContain('could not be checked with the office');
  });

  it('leaves out what stands around an article and in between', () => {
    expect(all).not.toMatch(
      /cookies|Home|CHINA|Solheim|11 March|Share|Advertisement|Read more|inbox|quota Baotou|Dysprosium|Great piece|Most read|©|check figure|Photo|drawer\.”/,
    );
  });

  it('leaves out the marks of footnotes', () => {
    expect(all).toContain('half-year, the notice says.\n');
  });
});

describe('a wire story in nameless divs', () => {
  const texts = textsOf(fixture('wire.html'));

  it('is read whole, without byline, advertisement and sign-off', () => {
    expect(texts[0]).toBe("China's February magnet exports fall 14%");
    expect(texts[1]).toMatch(/^SHANGHAI, March 20/);
    expect(texts.at(-1)).toMatch(/in a timely manner/);
    expect(texts).toHaveLength(6);
  });
});

describe('a state outlet that sets its article in a table with line breaks', () => {
  const blocks = blocksOf(fixture('state-media.html'));

  it('has a block for each line and each bullet', () => {
    expect(blocks.map(({ kind }) => kind)).toEqual([
      'title',
      'paragraph',
      'paragraph',
      'paragraph',
      'list-item',
      'list-item',
      'list-item',
      'list-item',
      'paragraph',
    ]);
    expect(blocks[4]?.leadIn).toBe('The official listed four tasks:');
  });

  it('goes on across a line break inside a sentence', () => {
    expect(blocks.at(-1)?.text).toBe(
      "China has accounted for about seventy percent of the world's output and will share the benefits of its development with all countries, according to the official.",
    );
  });
});

describe('a think-tank paper', () => {
  const blocks = blocksOf(fixture('think-tank.html'));
  const all = blocks.map((block) => block.text).join('\n');

  it('has standfirst, headings with rank, quote without its source line, caption and cells', () => {
    expect(blocks[1]?.text).toMatch(/^Licences, not bans/);
    expect(blocks.filter(({ kind }) => kind === 'heading').map(({ level, text }) => [level, text])).toEqual([
      [2, 'The rule'],
      [2, 'The practice'],
    ]);
    expect(blocks.find(({ kind }) => kind === 'quote')?.text).toMatch(/^Control is not .* must be said\.$/);
    expect(blocks.filter(({ kind }) => kind === 'cell').map(({ text }) => text)).toEqual([
      'Quarter',
      'Granted',
      '2025 Q2',
      '410',
      '2025 Q3',
      '655',
    ]);
  });

  it('takes paragraphs in list items for items of the list', () => {
    expect(blocks.filter(({ leadIn }) => leadIn === 'Three features stand out:')).toHaveLength(4);
  });

  it('leaves out contents, endnotes, the author and what is folded away', () => {
    expect(all).not.toMatch(/In this article|Announcement No. 18|senior fellow|customs codes with/);
  });
});

describe('other pages', () => {
  it('reads an item of one sentence', () => {
    expect(blocksOf(fixture('short-item.html')).map(({ kind, text }) => [kind, text])).toEqual([
      ['title', 'Ganzhou rare earth exchange opens spot trading'],
      ['paragraph', 'The Ganzhou Rare Metal Exchange opened spot trading in praseodymium-neodymium oxide on Monday, it said.'],
    ]);
  });

  it('reads broken markup as far as it makes sense', () => {
    const texts = textsOf(fixture('broken.html'));
    expect(texts).toContain('It is the third rise in a row, and follows a similar step by the southern group a week before.');
    expect(texts).toContain('Metal: 628,000 yuan a tonne');
  });

  it('reads Chinese', () => {
    const texts = textsOf(fixture('zh.html'));
    expect(texts[0]).toBe('工信部：加强稀土行业管理');
    expect(texts[1]).toMatch(/^工业和信息化部5日表示/);
    expect(texts.join('')).not.toMatch(/首页|来源|责任编辑|相关新闻|价格指数/);
  });

  it('takes a front page for no article', () => {
    expect(extract(documentOf(fixture('feed.html')), ADDRESS)).toEqual({ status: 'unreadable', reason: 'no-article' });
  });

  it('takes an empty page for empty, and XML for no page', () => {
    expect(extract(documentOf(''), ADDRESS)).toEqual({ status: 'unreadable', reason: 'empty' });
    expect(extract(documentOf('<body> <script>let x</script> </body>'), ADDRESS)).toEqual({
      status: 'unreadable',
      reason: 'empty',
    });
    const xml = documentOf('<feed><title>Rare earths</title></feed>', ADDRESS, 'application/xml');
    expect(extract(xml, ADDRESS)).toEqual({ status: 'unreadable', reason: 'not-html' });
  });

  it('reads elements nested two thousand deep', () => {
    const html = `<article>${'<div>'.repeat(2000)}<p>The office compares the records with the quotas once a month, it said in a notice.</p></article>`;
    expect(textsOf(html)).toEqual(['The office compares the records with the quotas once a month, it said in a notice.']);
  });

  it('is not thrown off by a title nested too deep to be a place: it is read once, and parts the lines around it', () => {
    const inner = '<p>MINING</p><h1>Plants log every batch of feed</h1>The office compares the records with the quotas, it said.';
    const html = `<article>${'<div>'.repeat(80)}${inner}<p>It looks at the books once a month.</p></article>`;
    expect(textsOf(html)).toEqual([
      'Plants log every batch of feed',
      'The office compares the records with the quotas, it said.',
      'It looks at the books once a month.',
    ]);
  });

  it('is not thrown off by a headline in the middle of a line: it is read once', () => {
    const title = '<title>Plants log every batch of feed</title>';
    const html = `${title}<main><div><span itemprop="headline">Plants log every batch of feed</span> <b>Baotou</b> The office compares the
      records with the quotas once a month, it said in a notice.</div></main>`;
    expect(textsOf(html)).toEqual([
      'Plants log every batch of feed',
      'Baotou The office compares the records with the quotas once a month, it said in a notice.',
    ]);
  });

  // Found by the fuzz; sites that write their styles by script put sheets where they are used.
  it('leaves out of the headline what is no prose in it: a style sheet, a button, how a name is read', () => {
    const headline =
      '<h1>Plants log <style>.a{color:red}</style>every<button>Copy link</button> batch of <ruby>鏑<rt>ジスプロ</rt></ruby> feed</h1>';
    expect(textsOf(`<article>${headline}<p>The office compares the records with the quotas, it said.</p></article>`)).toEqual([
      'Plants log every batch of 鏑 feed',
      'The office compares the records with the quotas, it said.',
    ]);
  });

  it('knows the headline among others by most of its words, also with places to break them', () => {
    const title = '<title>Plants log every batch of magnet feed | Example News</title>';
    const others = ['Most read this week', 'Every plant of the county in one list'].map((text) => `<h2>${text}</h2>`).join('');
    const headline = '<h2>Pl\u00adants log ev\u00adery ba\u00adtch of mag\u00adnet fe\u00aded</h2>';
    const html = `${title}${others}<main>${headline}<p>The office compares the records with the quotas, it said.</p></main>`;
    const { article, map } = readOk(html);
    expect(article.blocks[0]).toMatchObject({ kind: 'title', start: 0, end: 'Plants log every batch of magnet feed'.length });
    expect(map.rangeOf({ start: 0, end: 6 })?.startContainer.parentElement?.textContent).toContain('mag\u00adnet');
  });

  it('cuts off what is longer than a book, and says so', () => {
    const paragraph = `<p>${'The office compares the records with the quotas once a month. '.repeat(8)}</p>`;
    const { article } = readOk(`<article><h1>Long</h1>${paragraph.repeat(1000)}</article>`);
    expect(article.isTruncated).toBe(true);
    expect(article.text.length).toBeGreaterThan(150_000);
    expect(article.text.length).toBeLessThanOrEqual(200_000);
  });

  it('does not change a page by reading it', () => {
    for (const name of readdirSync(new URL('../../fixtures/pages/', import.meta.url))) {
      const document = documentOf(fixture(name));
      const before = document.documentElement.outerHTML;
      extract(document, ADDRESS);
      expect(document.documentElement.outerHTML, name).toBe(before);
    }
  });
});

const SHARED = '../shared/articles/csre-2026-plenary.html';

describe.runIf(existsSync(SHARED))('the article the project started from', () => {
  let blocks: ReturnType<typeof blocksOf> = [];
  beforeAll(() => {
    blocks = blocksOf(readFileSync(SHARED, 'utf8'));
  });

  it('has its highlights, its lists with their lead-ins, and its disclaimer', () => {
    expect(blocks.filter(({ leadIn }) => leadIn === 'Highlights')).toHaveLength(3);
    expect(blocks.filter(({ leadIn }) => leadIn === 'This is not subtle. The plan emphasizes:')).toHaveLength(4);
    expect(blocks.filter(({ leadIn }) => leadIn === 'What’s New / Why This Matters')).toHaveLength(4);
    expect(blocks.at(-1)?.text).toMatch(/^Disclaimer:/);
    expect(blocks).toHaveLength(29);
  });

  it('has no byline, share bar, related post, comment or footer', () => {
    const all = blocks.map((block) => block.text).join('\n');
    expect(all).not.toMatch(/min read|Share on|Lithium hydroxide|replies|Moderator|©/);
  });
});

it('reads who signs a quotation at its foot, and no foot of an article', () => {
  const html = `<main><article><h1>Dysprosium is scarce</h1><p>The ministry said on Thursday that dysprosium was scarce.</p>
<blockquote><p>“It will be scarcer in May.”</p><footer>— Jane Doe, trader</footer></blockquote><footer>Filed under metals</footer></article></main>`;
  expect(blocksOf(html).filter(({ kind }) => kind === 'quote')).toMatchObject([
    { text: '“It will be scarcer in May.”' },
    { text: '— Jane Doe, trader' },
  ]);
  expect(textsOf(html)).not.toContain('Filed under metals');
});

describe('a page of more blocks than are read', () => {
  it('has no more blocks than the background takes, and is told as cut', () => {
    const { article } = readOk(
      `<article><h1>Ore</h1><p>${'Much is said of ore. '.repeat(5)}</p>${'<p>x</p>'.repeat(50_100)}</article>`,
    );
    expect(article.blocks).toHaveLength(50_000);
    expect(article.text.length).toBe(article.blocks.at(-1)?.end);
    expect(article.isTruncated).toBe(true);
  });
});
