import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Annotation, Body, ClaimFacts } from '../../src/core/annotation/annotation.ts';
import { noteOf } from '../../src/core/annotation/edit.ts';
import { asMarkedIn } from '../../src/core/annotation/group.ts';
import type { LibraryData } from '../../src/core/annotation/library-data.ts';
import { ownPassagesIn } from '../../src/core/annotation/own-claim.ts';
import { reattach } from '../../src/core/annotation/reattach.ts';
import { articleParts } from '../../src/core/exchange/article-parts.ts';
import { entriesOf } from '../../src/core/library/entries.ts';
import type { LibraryReader } from '../../src/storage/library.ts';
import type { Store } from '../../src/storage/store.ts';
import { CLAIM, check, granted, HEAD, highlight, KEY, libraryOn, note, savedArticle, storeOn } from './fixtures.ts';

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

const quotesIn = ({ target }: Annotation) =>
  target.selector.flatMap((one) => (one.type === 'TextQuoteSelector' ? [one.exact] : []));

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
    const entries = entriesOf(null, all.annotations).filter(({ kind }) => kind === 'passage');
    expect(entries.map(({ quote, note: said, claim, revisit }) => [quote, said, claim, revisit])).toEqual(
      expect.arrayContaining([
        [CLAIM.quote.exact, 'This is false.', FACTS, null],
        // By itself, as it is not of her claim's words.
        ['Forged words.', '', FORGED, '2001-01-01'],
      ]),
    );
    const part = articleParts(all)[0]?.passages.find(({ notes }) => notes.length > 0);
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

  it('follow an edit of the page once she meets it, not by what a file says of it', async () => {
    await granted(store.saveNote(note('This is false.', ON)));
    const claimId = 'fedcba9876543210';
    const text = 'China today issued the quota.';
    const moved = (one: Annotation) => [...quoting(text), ...one.target.selector];
    await mergeWith((one) => [
      { ...one, claimId, modified: '2026-12-01T00:00:00.000Z', target: { ...one.target, selector: moved(one) } },
    ]);
    const { annotations } = await granted(store.workOn(KEY));
    expect(annotations.map(quotesIn)).toEqual([[CLAIM.quote.exact]]);
    const { moves } = reattach(annotations, [{ id: claimId, text, start: 0, end: 29, prefix: '', suffix: ' Prices rose.' }]);
    const healed = await granted(store.heal(KEY, moves));
    expect(healed.annotations.map((one) => [one.claimId, ...quotesIn(one)])).toEqual([[claimId, text, CLAIM.quote.exact]]);
  });

  it('keep her note beside its claim, however many notes a file has put aside there', async () => {
    await granted(store.saveNote(note('This is false.', ON)));
    await mergeWith((mine) => Array.from({ length: 30 }, (_, at) => aside(mine, `a${at}`)));
    const { annotations } = await granted(store.workOn(KEY));
    const { orphans } = reattach(annotations, [
      { id: ON.id, text: CLAIM.quote.exact, start: 0, end: 23, prefix: '', suffix: ' Prices rose.' },
    ]);
    const [mine] = annotations.filter((one) => noteOf(one) !== null);
    expect([annotations.length, orphans.has(mine?.id ?? '')]).toEqual([31, false]);
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
    expect(quotes).toEqual(quotesIn(mine).slice(0, 1));
  });
});

/** A file of the reader's records of `isMeant`, changed and edited later; gives what is live after it was merged. */
async function afterEditOf(isMeant: (one: Annotation) => boolean, change: (one: Annotation) => object) {
  const before = await granted(library.exportAll());
  const modified = '2026-12-01T00:00:00.000Z';
  const annotations = before.annotations.filter(isMeant).map((one) => ({ ...one, modified, ...change(one) }));
  expect(annotations).not.toEqual([]);
  await granted(library.merge({ ...before, annotations } as LibraryData));
  return (await granted(store.workOn(KEY))).annotations;
}

describe('the claim of what is here, of which a file has a later edit on the same words', () => {
  const OTHER = {
    id: 'fedcba9876543210',
    quote: { type: 'TextQuoteSelector' as const, exact: 'The minister praised the treaty.', prefix: '', suffix: '' },
    position: { type: 'TextPositionSelector' as const, start: 60, end: 92 },
  };

  it('stays its claim, though the file names another of hers', async () => {
    await granted(store.saveNote(note('This is false.', ON)));
    await granted(store.saveNote(note('This is true.', OTHER)));
    await afterEditOf(
      ({ claimId }) => claimId === ON.id,
      () => ({ claimId: OTHER.id }),
    );
    const entries = entriesOf(null, (await granted(library.exportAll())).annotations).filter(({ kind }) => kind === 'passage');
    expect(entries.map(({ quote, note: said }) => [quote, said])).toEqual([
      [ON.quote.exact, 'This is false.'],
      [OTHER.quote.exact, 'This is true.'],
    ]);
  });

  it('is none for a highlight that is no claim', async () => {
    await granted(store.saveHighlight(highlight('h1', { note: 'A lie.' })));
    await granted(store.saveNote(note('This is true.', OTHER)));
    const now = await afterEditOf(
      ({ id }) => id === 'h1',
      () => ({ claimId: OTHER.id }),
    );
    expect(now.map((one) => [one.claimId, quotesIn(one)[0]])).toEqual([
      [null, 'issued the quota'],
      [OTHER.id, OTHER.quote.exact],
    ]);
  });

  it('makes no orphan of her note, where the file names one that nobody has', async () => {
    await granted(store.saveNote(note('This is false.', ON)));
    await granted(store.saveCheck(check({ state: 'done', finding: 'supports' }, 'original', ON)));
    const now = await afterEditOf(
      (one) => noteOf(one) !== null,
      () => ({ claimId: 'aaaaaaaaaaaaaaaa' }),
    );
    const { orphans, annotations } = reattach(now, [
      { id: ON.id, text: ON.quote.exact, start: 0, end: 23, prefix: '', suffix: ' Prices rose.' },
    ]);
    expect([orphans.size, annotations.map(({ claimId }) => claimId)]).toEqual([0, [ON.id, ON.id]]);
  });

  it('stays one that she made of a passage', async () => {
    await granted(store.saveHighlight(highlight('h1', {}, { claimId: 'own:h1' })));
    const now = await afterEditOf(
      ({ id }) => id === 'h1',
      () => ({ claimId: null }),
    );
    expect(ownPassagesIn(now).map(({ id }) => id)).toEqual(['own:h1']);
  });

  it.each([
    ['says of no words that she marked them which she did not', ['issued the quota', 'All Chinese are thieves.'], null],
    ['leaves the words that she marked, where the page has others today', ['issued the quota today'], 'issued the quota'],
  ] as const)('%s', async (_, told, marked) => {
    const quotes = ['issued the quota today', 'issued the quota'].map((exact) => ({ ...CLAIM.quote, exact }));
    await granted(store.saveHighlight(highlight('h1', { note: 'A lie.' }, { selector: quotes.slice(marked === null ? 1 : 0) })));
    const now = await afterEditOf(
      ({ id }) => id === 'h1',
      ({ target }) => ({ target: { ...target, selector: told.map((exact) => ({ ...CLAIM.quote, exact })) } }),
    );
    expect(asMarkedIn(now)).toBe(marked);
  });
});

it('tells a claim on which she works after a file as it was read then, not as the file has it', async () => {
  await granted(store.saveNote(note('On another.', CLAIM)));
  const [mine] = (await granted(library.exportAll())).annotations;
  if (!mine) throw new Error('nothing was kept');
  const [quote, position] = [{ ...CLAIM.quote, exact: 'Exports of dysprosium fell.' }, CLAIM.position];
  const claim = { id: ON.id, quote, position, facts: FACTS };
  const target = { source: HEAD.url, selector: [quote, position] };
  await mergeWith(() => [{ ...day(mine), claimId: ON.id, target }]);
  await granted(store.saveNote(note('This is false.', claim)));
  const all = await granted(library.exportAll());
  const entry = entriesOf(null, all.annotations).find((one) => one.note === 'This is false.');
  const part = articleParts(all)[0]?.passages.find(({ notes }) => notes.includes('This is false.'));
  expect([entry?.quote, entry?.claim, part?.facts, entry?.revisit]).toEqual([quote.exact, FACTS, FACTS, '2001-01-01']);
});

it('tells no speaker of a highlight that is no claim, whatever a file says of it', async () => {
  await granted(store.saveHighlight(highlight('h1', { note: 'This is a lie.' })));
  await afterEditOf(
    () => true,
    ({ body }) => ({ body: body.map((one) => (one.type === 'Highlight' ? { ...one, claim: FORGED } : one)) }),
  );
  const all = await granted(library.exportAll());
  const told = entriesOf(null, all.annotations).flatMap(({ kind, claim }) => (kind === 'passage' ? [claim] : []));
  expect([told, articleParts(all)[0]?.passages.map(({ facts }) => facts)]).toEqual([[null], [null]]);
});

it('takes no more on a claim than is told the speaker when she works on it', async () => {
  await granted(store.saveNote(note('The article.', null)));
  const answers = (mine: Annotation) =>
    Array.from({ length: 1_001 }, (_, at): Annotation => {
      const question = at === 1_000 ? 'zzz' : `a${at}`;
      const answer = {
        type: 'Check',
        purpose: 'assessing',
        question,
        state: 'open',
        finding: null,
        note: '',
        evidence: '',
      } as const;
      const one = forged(mine, `f${at}`, answer, 'assessing');
      return { ...one, claimId: ON.id, target: { ...one.target, selector: [ON.quote, ON.position] } };
    });
  await mergeWith(answers);
  await granted(store.saveNote(note('This is false.', ON)));
  const { annotations } = await granted(library.exportAll());
  const [entry] = entriesOf(null, annotations).filter(({ kind }) => kind === 'passage');
  expect([annotations.length, entry?.claim]).toEqual([302, FACTS]);
});

it('takes neither words nor speaker from what lies in the trash', async () => {
  await granted(store.saveNote(note('The article.', null)));
  await mergeWith((mine) => [{ ...day(mine), claimId: ON.id, deleted: '2026-12-01T00:00:00.000Z' }]);
  await granted(store.saveNote(note('This is false.', ON)));
  // Her other device, on which she has worked before.
  const phone = new IDBFactory();
  await granted(storeOn(phone).saveCheck(check({ state: 'done' }, 'original', ON)));
  await granted(library.merge(await granted(libraryOn(phone).exportAll())));
  const [entry] = entriesOf(null, (await granted(library.exportAll())).annotations).filter(({ kind }) => kind === 'passage');
  expect([entry?.quote, entry?.claim, entry?.note]).toEqual([CLAIM.quote.exact, FACTS, 'This is false.']);
});

describe('an article that is here', () => {
  const later = '2026-12-01T00:00:00.000Z';

  it('keeps who said what in its text, where a file has the same text saved later and read otherwise', async () => {
    const edit = savedArticle();
    await granted(store.saveArticle(edit));
    const before = await granted(library.exportAll({}, true));
    const texts = before.texts.map((text) => ({ ...text, saved: later, reading: { ...text.reading, claims: [] } }));
    const kept = await granted(store.savedText(KEY));
    const articles = before.articles.map((one) => ({ ...one, saved: later }));
    await granted(library.merge({ ...before, articles, texts }));
    expect(await granted(store.savedText(KEY))).toEqual(kept);
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

  it('keeps the addresses at which she met it, and when she did', async () => {
    await granted(store.saveNote(note('My work.')));
    const before = await granted(library.exportAll());
    const told = { modified: later, addresses: [`${HEAD.url}?forged`], firstRead: '2001-01-01T00:00:00.000Z' };
    await granted(library.merge({ ...before, articles: before.articles.map((one) => ({ ...one, ...told })) }));
    const { article } = await granted(store.workOn(KEY));
    expect([article?.addresses, article?.firstRead]).toEqual([[HEAD.url, `${HEAD.url}?forged`], before.articles[0]?.firstRead]);
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
