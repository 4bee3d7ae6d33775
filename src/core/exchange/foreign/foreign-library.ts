import type { Annotation, Body, Selector } from '../../annotation/annotation.ts';
import { NOTE_LIMIT } from '../../annotation/answer.ts';
import type { ArticleRecord } from '../../annotation/article-work.ts';
import { motivationOf, noteBody, tagBody } from '../../annotation/edit.ts';
import { highlightBodies, TO_CHECK } from '../../annotation/highlight.ts';
import { cleanTags, TAG_LIMIT, TAGS_LIMIT } from '../../annotation/tags.ts';
import { articleKey } from '../../article/article-key.ts';
import { bareHead, earlier } from '../complete.ts';
import { groupedBy } from '../grouped.ts';
import type { ImportNote, ImportNoteCode } from '../import-result.ts';
import { MAX_QUOTE, MAX_SHORT } from '../schema/limits.ts';
import { isUuid, uuidFor } from '../uuid.ts';
import type { ForeignItem } from './foreign-item.ts';

/** What the items of a foreign file become. */
export interface ForeignLibrary {
  readonly articles: readonly ArticleRecord[];
  /** As `AnnotationSchema` says; with the path of the item that each is made of, the first of several. */
  readonly annotations: readonly { readonly record: Annotation; readonly where: string }[];
  readonly notes: readonly ImportNote[];
}

/** An item with all its fields as they are kept. */
interface Kept extends ForeignItem {
  readonly id: string;
  readonly key: string;
  readonly created: string;
  readonly modified: string;
}

/**
 * The records that `items` make, in order: a highlight for each passage; for each page one note and one list of tags, in
 * which those of several items are joined, since Loupe has one of each. `now` stands for instants that are not told.
 */
export function foreignLibrary(items: readonly ForeignItem[], now: string): ForeignLibrary {
  const notes: ImportNote[] = [];
  const kept = items.flatMap((item) => keptOf(item, now, notes) ?? []);
  const pages = groupedBy(kept, ({ key }) => key);
  const highlights = kept.flatMap((item) => highlightOf(item) ?? []);
  const onPages = [...pages.values()].flatMap((page) => pageAnnotations(page, notes));
  return {
    articles: [...pages.values()].flatMap((page) => articleOf(page) ?? []),
    annotations: [...highlights, ...onPages],
    notes,
  };
}

function keptOf(item: ForeignItem, now: string, notes: ImportNote[]): Kept | null {
  const tags = cleanTags(item.tags).filter(({ length }) => length <= TAG_LIMIT);
  const note = (code: ImportNoteCode, detail: string): void => void notes.push({ code, where: item.where, detail });
  if (item.text.length > NOTE_LIMIT || (item.quote?.exact.length ?? 0) > MAX_QUOTE) {
    note('too-long', 'a note or a quotation');
    return null;
  }
  if (tags.length > TAGS_LIMIT || tags.length < cleanTags(item.tags).length) note('body-left-out', 'tags');
  const key = articleKey(item.source);
  // Written as addresses are, what was short may be long.
  if (Math.max(item.source.length, key.length) > MAX_SHORT) {
    note('invalid', 'the address is too long');
    return null;
  }
  const created = item.created ?? item.modified ?? now;
  const modified = item.modified ?? created;
  const id = isUuid(item.name) ? item.name.toLowerCase() : uuidFor(item.name);
  return { ...item, id, key, tags: tags.slice(0, TAGS_LIMIT), created, modified };
}

function highlightOf({ quote, range, text, tags, ...item }: Kept): ForeignLibrary['annotations'][number] | null {
  if (quote === null) return null;
  const note = text.trim() === '' ? '' : text;
  const body = highlightBodies({ colour: TO_CHECK, claim: null, note, tags });
  return made(item, item.id, [quote, ...(range === null ? [] : [range])], body);
}

/** The note and the tags of a page. */
function pageAnnotations(page: readonly Kept[], notes: ImportNote[]): ForeignLibrary['annotations'] {
  const items = page.filter(({ quote }) => quote === null);
  const noted = fitting(
    items.filter(({ text }) => text.trim() !== ''),
    notes,
  );
  const tags = cleanTags(items.flatMap((item) => item.tags)).slice(0, TAGS_LIMIT);
  const [firstNoted] = noted;
  const tagged = items.find((item) => item.tags.length > 0);
  const text = noted.map((item) => item.text).join(BETWEEN);
  return [
    ...(firstNoted ? [made(spanOf(firstNoted, noted), firstNoted.id, [], [noteBody(text)])] : []),
    ...(tagged ? [made(spanOf(tagged, items), uuidFor(`${tagged.id} tags`), [], tags.map(tagBody))] : []),
  ];
}

/** What stands between two notes that become one. */
const BETWEEN = '\n\n';

/** The notes that fit into one, in order. */
function fitting(items: readonly Kept[], notes: ImportNote[]): readonly Kept[] {
  let length = 0;
  return items.filter(({ text, where }) => {
    const next = length + (length === 0 ? 0 : BETWEEN.length) + text.length;
    const fits = next <= NOTE_LIMIT;
    if (fits) length = next;
    else notes.push({ code: 'too-long', where, detail: 'together with the other notes on its page' });
    return fits;
  });
}

/** `item` with the instants of all `items`. */
function spanOf(item: Kept, items: readonly Kept[]): Kept {
  const created = items.map((one) => one.created).reduce((a, b) => (earlier(b, a) ? b : a), item.created);
  const modified = items.map((one) => one.modified).reduce((a, b) => (earlier(a, b) ? b : a), item.modified);
  return { ...item, created, modified };
}

function made(
  { where, key, source, created, modified }: Pick<Kept, 'where' | 'key' | 'source' | 'created' | 'modified'>,
  id: string,
  selector: readonly Selector[],
  body: readonly Body[],
): ForeignLibrary['annotations'][number] {
  const motivation = motivationOf(body);
  const target = { source, selector };
  return {
    where,
    record: { id, motivation, target, body, created, modified, deleted: null, articleKey: key, claimId: null },
  };
}

function articleOf(page: readonly Kept[]): ArticleRecord | null {
  const [first] = page;
  if (!first) return null;
  const { created: firstRead, modified: lastRead } = spanOf(first, page);
  const addresses = [...new Set(page.map(({ source }) => source))];
  const head = bareHead(first.source, page.find(({ title }) => title !== '')?.title);
  return { key: first.key, addresses, head, firstRead, lastRead, saved: null, modified: lastRead, deleted: null };
}
