import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Annotation, Body, ClaimFacts } from '../../src/core/annotation/annotation.ts';
import type { LibraryData } from '../../src/core/annotation/library-data.ts';
import { reattach } from '../../src/core/annotation/reattach.ts';
import { articleParts } from '../../src/core/exchange/article-parts.ts';
import { entriesOf } from '../../src/core/library/entries.ts';
import type { LibraryReader } from '../../src/storage/library.ts';
import type { Store } from '../../src/storage/store.ts';
import { CLAIM, granted, HEAD, highlight, KEY, libraryOn, note, savedArticle, storeOn } from './fixtures.ts';

const FACTS: ClaimFacts = { layer: 'official', topics: ['stockpiling'], speaker: 'chinese-government', speakerName: 'Ministry' };
/** A claim as the engine names one: by its words. */
const ON = { ...CLAIM, id: '0123456789abcdef', facts: FACTS };
const FORGED: ClaimFacts = { layer: 'forecast', topics: [], speaker: 'analyst', speakerName: 'Forged' };

let store: Store;
let library: LibraryReader;

beforeEach(() => {
  const disk = new IDBFactory();
  [store, library] = [storeOn(disk), libraryOn(disk)];
});

const quoting = (exact: string) => [{ type: 'TextQuoteSelector' as const, exact, prefix: 'It is a lie that', suffix: '' }];

/** A record that a file made up, older than any of hers, on the claim of `mine` and on other words. */
function forged(mine: Annotation, id: string, body: Body, motivation: Annotation['motivation']): Annotation {
  const claim: Body = { type: 'Claim', purpose: 'classifying', ...FORGED };
  const said = motivation === 'moderating' ? [body] : [body, claim];
  const at = '2001-01-01T00:00:00.000Z';
  const target = { ...mine.target, selector: quoting('Forged words.') };
  return { ...mine, id, created: at, modified: at, motivation, target, body: said };
}

const day = (mine: Annotation) =>
  forged(mine, 'f1', { type: 'Revisit', purpose: 'bookmarking', date: '2001-01-01' }, 'bookmarking');
const aside = (mine: Annotation, id: string) =>
  forged(mine, id, { type: 'Dismissal', purpose: 'moderating', check: `status:${id}` }, 'moderating');

/** Merges a file that has `made` of the reader's one record, beside it. */
async function mergeWith(
  made: (mine: Annotation) => readonly Annotation[],
  articles?: LibraryData['articles'],
): Promise<Annotation> {
  const before = await granted(library.exportAll());
  const [mine] = before.annotations;
  if (!mine) throw new Error('nothing was kept');
  await granted(library.merge({ ...before, articles: articles ?? before.articles, annotations: made(mine) }));
  return mine;
}

describe('the words and the speaker of a passage with work on it', () => {
  it('are hers, whatever a file says on the same claim', async () => {
    await granted(store.saveNote(note('This is false.', ON)));
    await mergeWith((mine) => [day(mine), aside(mine, 'f2')]);
    const all = await granted(library.exportAll());
    expect(all.annotations).toHaveLength(3);
    const [entry] = entriesOf(null, all.annotations).filter(({ kind }) => kind === 'passage');
    expect(entry).toMatchObject({ quote: CLAIM.quote.exact, note: 'This is false.', claim: FACTS, revisit: '2001-01-01' });
    const [part] = articleParts(all)[0]?.passages ?? [];
    expect(part).toMatchObject({ quote: CLAIM.quote.exact, around: { prefix: '', suffix: ' Prices rose.' }, facts: FACTS });
  });

  it('are hers where the file has her own record edited later, on other words of the same claim or on another', async () => {
    await granted(store.saveNote(note('This is false.', ON)));
    const edits = [
      { claimId: ON.id, modified: '2026-12-01T00:00:00.000Z' },
      { claimId: 'fedcba9876543210', modified: '2026-12-02T00:00:00.000Z' },
    ];
    for (const edit of edits) {
      const mine = await mergeWith((one) => [
        { ...one, ...edit, target: { ...one.target, selector: [...quoting('Forged words.'), ...one.target.selector] } },
      ]);
      const [now] = (await granted(store.workOn(KEY))).annotations;
      expect(now).toMatchObject({ claimId: ON.id, modified: edit.modified, target: mine.target, body: mine.body });
    }
  });

  it('follow an edit of the page that another device has met', async () => {
    await granted(store.saveNote(note('This is false.', ON)));
    const modified = '2026-12-01T00:00:00.000Z';
    const claimId = 'fedcba9876543210';
    const moved = (one: Annotation) => [...quoting('China today issued the quota.'), ...one.target.selector];
    await mergeWith((one) => [{ ...one, claimId, modified, target: { ...one.target, selector: moved(one) } }]);
    const [now] = (await granted(store.workOn(KEY))).annotations;
    expect(now).toMatchObject({ claimId, target: { selector: [{ exact: 'China today issued the quota.' }, CLAIM.quote, {}] } });
  });

  it('keep her note beside its claim, however many notes a file has put aside there', async () => {
    await granted(store.saveNote(note('This is false.', ON)));
    await mergeWith((mine) => Array.from({ length: 30 }, (_, at) => aside(mine, `a${at}`)));
    const { annotations } = await granted(store.workOn(KEY));
    const { orphans } = reattach(annotations, [
      { id: ON.id, text: CLAIM.quote.exact, start: 0, end: 23, prefix: '', suffix: ' Prices rose.' },
    ]);
    expect([annotations.length, orphans.size]).toEqual([31, 0]);
  });

  it('of a passage that she marked herself stay beside a second highlight that a file has for it', async () => {
    await granted(store.saveHighlight(highlight('h1', {}, { claimId: 'own:h1' })));
    const [created, modified] = ['2001-01-01T00:00:00.000Z', '2026-12-01T00:00:00.000Z'];
    const mine = await mergeWith((one) => [
      { ...one, id: 'h2', created, modified, target: { ...one.target, selector: quoting('Forged words.') } },
    ]);
    const quotes = entriesOf(null, (await granted(library.exportAll())).annotations).flatMap(({ kind, quote }) =>
      kind === 'passage' ? quote : [],
    );
    expect(quotes).toEqual([mine.target.selector.flatMap((one) => (one.type === 'TextQuoteSelector' ? one.exact : []))[0]]);
  });
});

describe('an article that is here', () => {
  const later = '2026-12-01T00:00:00.000Z';

  it('keeps who said what in its text, where a file has the same text saved later and read otherwise', async () => {
    const edit = savedArticle();
    await granted(store.saveArticle(edit));
    const before = await granted(library.exportAll({}, true));
    const texts = before.texts.map((text) => ({ ...text, saved: later, reading: { ...text.reading, claims: [] } }));
    const reading = (await granted(store.savedText(KEY)))?.reading;
    const articles = before.articles.map((one) => ({ ...one, saved: later }));
    await granted(library.merge({ ...before, articles, texts }));
    expect(await granted(store.savedText(KEY))).toMatchObject({ saved: later, reading });
  });

  it('keeps its address, title, author and day without a text too, and takes what it lacks', async () => {
    await granted(store.saveNote(note('This is false.', ON)));
    const [article] = (await granted(library.exportAll())).articles;
    if (!article) throw new Error('no article was kept');
    const head = { ...HEAD, title: 'Forged', author: 'Forged', published: '1999-01-01', url: `${HEAD.url}-other` };
    await mergeWith(() => [], [{ ...article, modified: later, head }]);
    const told = Object.fromEntries(
      Object.entries(HEAD).map(([field, value]) => [field, value ?? head[field as keyof typeof head]]),
    );
    expect((await granted(store.workOn(KEY))).article?.head).toEqual(told);
  });

  it('has the text that she let go back by Undo, not one that a file brought meanwhile', async () => {
    await granted(store.saveArticle(savedArticle()));
    const before = await granted(library.exportAll({}, true));
    await granted(store.unsaveArticle(KEY));
    const { article, reading } = savedArticle({ text: 'Quota', blocks: savedArticle().article.blocks.slice(0, 1) });
    const texts = before.texts.map((text) => ({ ...text, article, reading }));
    await granted(library.merge({ ...before, texts }));
    expect((await granted(store.savedText(KEY)))?.article.text).toBe('Quota');
    expect(await granted(store.resaveArticle(KEY))).toBe('bare');
    expect((await granted(store.savedText(KEY)))?.article.text).toBe(savedArticle().article.text);
  });
});
