// What lies in the database of a browser, read past Loupe, and what is wrong with it.
import type { Annotation, Body } from '../../src/core/annotation/annotation.ts';
import { slotOf } from '../../src/core/annotation/slot.ts';
import { readAnnotation, readArticle, readText } from '../../src/storage/records.ts';
import type { Ledger, Numbered } from './save-streams.ts';
import { until, type World } from './world.ts';

/** The records as they lie there, and the slots as their index has them. */
export interface Stored {
  readonly articles: readonly unknown[];
  readonly annotations: readonly unknown[];
  readonly texts: readonly unknown[];
  readonly slots: readonly string[];
}

/** Reads the whole database in one transaction. */
export async function storedIn({ helper }: World): Promise<Stored> {
  const found = await helper.evaluate(async () => {
    const answerOf = <T>(request: IDBRequest<T>) =>
      new Promise<T>((done, failed) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => failed(request.error);
      });
    const database = await answerOf(indexedDB.open('loupe'));
    const transaction = database.transaction(['articles', 'annotations', 'texts'], 'readonly');
    const all = (name: string) => answerOf<unknown[]>(transaction.objectStore(name).getAll());
    const bySlot = transaction.objectStore('annotations').index('slot');
    const slots = new Promise<string[]>((done) => {
      const keys: string[] = [];
      bySlot.openKeyCursor().onsuccess = ({ target }) => {
        const cursor = (target as IDBRequest<IDBCursor | null>).result;
        if (!cursor) return done(keys);
        keys.push(String(cursor.key));
        cursor.continue();
      };
    });
    const read = await Promise.all([all('articles'), all('annotations'), all('texts'), slots]);
    database.close();
    // As JSON, which both drivers carry without a word of their own.
    return JSON.stringify({ articles: read[0], annotations: read[1], texts: read[2], slots: read[3] });
  });
  return JSON.parse(found) as Stored;
}

/** Waits until the page has said of each highlight more closely where it stands, as it does by itself. */
export async function untilPlaced(world: World): Promise<void> {
  await until('the places of the highlights', async () => {
    const annotations = (await storedIn(world)).annotations.map(readAnnotation);
    const highlights = annotations.filter((one) => one?.motivation === 'highlighting');
    return highlights.length > 0 && highlights.every((one) => one?.target.selector.some(({ type }) => type === 'RangeSelector'));
  });
}

/** What is half there, one line each: records that do not read, that lack what they belong to, or that share a slot. */
export function halvesIn(stored: Stored): readonly string[] {
  const articles = stored.articles.map(readArticle);
  const annotations = stored.annotations.map(readAnnotation);
  const texts = stored.texts.map(readText);
  const unreadable = [...articles, ...annotations, ...texts].filter((record) => record === null).length;
  const known = new Set(articles.map((article) => article?.key));
  const textsKept = texts.flatMap((text) => text?.key ?? []).sort();
  const textsSaid = articles.flatMap((article) => (article?.saved ? article.key : [])).sort();
  const held = annotations.flatMap((annotation) => (annotation && slotOf(annotation)) ?? []).sort();
  return [
    ...(unreadable > 0 ? [`${unreadable} records do not read`] : []),
    ...annotations.flatMap((one) => (one && !known.has(one.articleKey) ? [`${one.id} is on no article`] : [])),
    ...(same(textsKept, textsSaid) ? [] : [`texts are kept of ${textsKept}, and said to be of ${textsSaid}`]),
    ...(new Set(held).size === held.length ? [] : [`slots are held twice among ${held.join('; ')}`]),
    ...(same(held, [...stored.slots].sort()) ? [] : ['the index of slots does not fit the records']),
  ];
}

/** What of the confirmed saves of `ledger` is not there, one line each. */
export function lostFrom(stored: Stored, ledger: Ledger): readonly string[] {
  const live = stored.annotations
    .flatMap((raw) => readAnnotation(raw) ?? [])
    .filter(({ articleKey, deleted }) => articleKey === ledger.articleKey && deleted === null);
  const byId = new Map(live.map((annotation) => [annotation.id, annotation]));
  const held = new Set(live.flatMap(({ motivation, claimId }) => (motivation === 'highlighting' ? (claimId ?? []) : [])));
  return [
    ...[...ledger.confirmed].flatMap(([stream, n]) => {
      const found = numberIn(live.find(isOf[stream]));
      const isThere = found >= n && found <= (ledger.sent.get(stream) ?? 0);
      return isThere ? [] : [`${ledger.articleKey}: ${stream} is ${found}, confirmed was ${n}`];
    }),
    ...[...ledger.claims].flatMap((id) => (held.has(id) ? [] : [`${ledger.articleKey}: no highlight of claim ${id}`])),
    ...[...ledger.highlights].flatMap(([id, n]) =>
      numberIn(byId.get(id)) === n ? [] : [`${ledger.articleKey}: highlight ${n} is not there, or not whole`],
    ),
  ];
}

const isOf: Readonly<Record<Numbered, (annotation: Annotation) => boolean>> = {
  note: ({ motivation, claimId }) => motivation === 'commenting' && claimId === null,
  'claim-note': ({ motivation, claimId }) => motivation === 'commenting' && claimId !== null,
  tags: ({ motivation }) => motivation === 'tagging',
};

/** The number that an annotation's text is, or 0. */
function numberIn(annotation: Annotation | undefined): number {
  const text = annotation?.body.find((body): body is Extract<Body, { type: 'TextualBody' }> => body.type === 'TextualBody');
  return Number(text?.value ?? 0);
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((value, at) => value === other[at]);
}
