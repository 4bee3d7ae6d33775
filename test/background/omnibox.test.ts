import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { routeOf } from '../../src/ui/library/route.ts';
import { eventually } from '../eventually.ts';
import { articleOf, HOST } from './article.ts';
import { fake, ON, pageOf, start, startAnew, surface, value, viewOf } from './running.ts';

interface Line {
  readonly content: string;
  readonly description: string;
}

beforeEach(async () => {
  await startAnew();
  fake.windowList.push({ id: 10, incognito: false, focused: true });
});

/** Types after the keyword; gives the lines that are offered. */
function type(text: string): Promise<readonly Line[]> {
  return new Promise((resolve) => {
    fake.happen('typed', text, resolve);
  });
}

/** Enters something; gives where in the library that leads. */
async function enter(text: string) {
  fake.opened.length = 0;
  fake.happen('entered', text, 'currentTab');
  await eventually(() => expect(fake.opened).toHaveLength(1));
  const { hash, pathname } = new URL(fake.opened[0]?.url ?? '');
  expect(pathname).toBe('/src/ui/library/index.html');
  return routeOf(hash);
}

/** Reads an article and keeps a note on its first claim and one on itself. */
async function work(): Promise<void> {
  await value('page/read', { article: articleOf(HOST) }, pageOf(1));
  const claimId = (await viewOf(1)).reading?.claims[0]?.id ?? null;
  await value('tab/save-note', { ...ON, claimId, text: 'Ask <Wang & Li> about the "quota"\nof June' }, surface);
  await value('tab/save-note', { ...ON, claimId: null, text: 'Compare with yttrium' }, surface);
}

describe('the keyword in the address bar', () => {
  it('says what can be sought, and what Enter would do', async () => {
    fake.happen('keyword');
    expect(fake.keywordHint).toBe('omnibox_hint()');
    fake.happen('typed', ' a&b ', () => {});
    expect(fake.keywordHint).toBe('omnibox_search(a&amp;b)');
  });

  it('says that nothing was found, and still searches on Enter', async () => {
    await work();
    expect(await type('zirconium')).toEqual([]);
    expect(fake.keywordHint).toBe('omnibox_none(zirconium)');
    expect(await enter('zirconium')).toMatchObject({ view: 'list', query: { text: 'zirconium' }, open: null });
  });

  it('offers articles by their title and by the note on them, with the words that were sought', async () => {
    await work();
    const [byTitle] = await type('tightens');
    expect(byTitle).toEqual({
      content: 'China tightens rare earth export controls',
      description: 'China <match>tightens</match> rare earth export controls<dim> · </dim><dim>reuters.com</dim>',
    });
    const [byNote] = await type('yttrium');
    expect(byNote?.content).toBe('China tightens rare earth export controls');
    expect(byNote?.description).toContain('Compare with <match>yttrium</match>');
  });

  it('offers passages by the note on them, on one line, and safe to be read as XML', async () => {
    await work();
    const [line] = await type('wang');
    expect(line?.description).toContain('Ask &lt;<match>Wang</match> &amp; Li&gt; about the &quot;quota&quot; of June');
    expect(line?.description).toContain('<dim>China tightens rare earth export controls</dim>');
  });

  it('takes characters out that Chrome refuses a whole line for', async () => {
    const title = 'Terbium \u0000\u0007\ud800 quota';
    await value('page/read', { article: { ...articleOf(HOST), title } }, pageOf(1));
    await value('tab/save-note', { ...ON, claimId: null, text: 'kept' }, surface);
    const [line] = await type('terbium');
    expect(line?.description).toMatch(/^<match>Terbium<\/match> +quota/);
  });

  it('offers plain text in Firefox', async () => {
    await start({ isFirefox: true });
    await work();
    const [line] = await type('wang');
    expect(line?.description).toBe('Ask <Wang & Li> about the "quota" of June · China tightens rare earth export controls');
  });

  it('opens the entry that was picked, also after the background was stopped', async () => {
    await work();
    const [line] = await type('yttrium');
    await start();
    fake.windowList.push({ id: 10, incognito: false, focused: true });
    expect(await enter(line?.content ?? '')).toMatchObject({ view: 'list', open: `a:${ON.articleKey}`, query: { text: '' } });
  });

  it('offers no more than six, and nothing that is in the trash', async () => {
    for (let n = 1; n <= 8; n += 1) {
      const url = `https://www.reuters.com/markets/story-${n}`;
      fake.tabList.set(1, { id: 1, windowId: 10, url, incognito: false, isOpen: true });
      await value('page/read', { article: { ...articleOf(url), title: `Holmium report ${n}` } }, pageOf(1, url));
      const articleKey = (await viewOf(1)).reading?.key ?? '';
      await value('tab/save-note', { tabId: 1, articleKey, claimId: null, text: 'kept' }, surface);
      if (n === 8) await value('library/delete', { articles: [articleKey], annotations: [] }, surface);
    }
    const lines = await type('holmium');
    expect(lines).toHaveLength(6);
    expect(await type('"report 8"')).toEqual([]);
    expect(await type('"report 7"')).toHaveLength(1);
  });

  it('does not let the answer to an older text take the place of a newer one', async () => {
    await work();
    const answers: string[] = [];
    fake.happen('typed', 'wang', () => answers.push('wang'));
    fake.happen('typed', 'yttrium', () => answers.push('yttrium'));
    await eventually(() => expect(answers).toContain('yttrium'));
    expect(answers).toEqual(['yttrium']);
  });

  it('finds words of a saved text where the library’s page has made an index of it', async () => {
    const { indexOf } = await import('../../src/core/library/index/build-index.ts');
    const { INDEX_VERSION } = await import('../../src/core/library/index/search-index.ts');
    const { documentOf } = await import('../../src/core/library/documents.ts');
    const { entriesOf } = await import('../../src/core/library/entries.ts');
    const { openLibrary } = await import('../../src/storage/library.ts');
    await work();
    const library = openLibrary();
    const kept = await library.workOn(ON.articleKey);
    if (!kept.ok) throw new Error('no work');
    const [entry] = entriesOf(kept.value.article, kept.value.annotations);
    if (!entry) throw new Error('no entry');
    const put = (text: string) =>
      library.putSearchIndex({ stamp: 1, version: INDEX_VERSION, data: indexOf([documentOf(entry, { text, speakers: [] })]) });
    await put('Words of the saved text: praseodymium.');
    expect((await type('praseodymium')).map(({ content }) => content)).toEqual(['China tightens rare earth export controls']);
    // Changed since, it may no longer hold what the index says.
    await value('tab/save-note', { ...ON, claimId: null, text: 'Another note' }, surface);
    expect(await type('praseodymium')).toEqual([]);
    await library.close();
  });
});
