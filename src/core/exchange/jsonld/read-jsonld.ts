import type { ForeignItem } from '../foreign/foreign-item.ts';
import { foreignLibrary } from '../foreign/foreign-library.ts';
import { merged, type Placed } from '../foreign/merged.ts';
import { type ImportNote, type ImportResult, refused } from '../import-result.ts';
import { hostileIn } from '../json/hostile.ts';
import { isObject, listOf } from '../json/is-object.ts';
import { parseJson } from '../json/parse-json.ts';
import { pathText } from '../json/path.ts';
import { MAX_RECORDS } from '../schema/limits.ts';
import { foreignAnnotation } from './foreign-annotation.ts';
import { type Candidate, type Contents, contentsOf, isAnnotation } from './items.ts';
import { isOwn, ownAnnotation } from './own-annotation.ts';
import { fromOwnTerms } from './vocabulary.ts';

/**
 * The library in a file of W3C Web Annotations in JSON-LD, Loupe's own or another program's. What Loupe wrote comes back
 * whole; of others, highlights, notes and tags are taken, and `notes` tell what was not. `now`, an ISO 8601 instant, stands
 * for those that an annotation does not tell. The same file gives the same ids again.
 */
export function readJsonLd(text: string, now: string): ImportResult {
  const parsed = parseJson(text);
  return parsed.ok ? jsonLdIn(parsed.value, now) : parsed;
}

/** The library in W3C annotations that are parsed already. */
export function jsonLdIn(value: unknown, now: string): ImportResult {
  const fault = hostileIn(value);
  if (fault) return { ok: false, fault };
  const contents = contentsOf(value);
  if (!contents) return refused('foreign', '', 'no annotations of the W3C model');
  const { candidates } = contents;
  if (candidates.length > MAX_RECORDS) return refused('too-many', '', `${candidates.length} items, at most ${MAX_RECORDS}`);
  const { own, items, notes } = sorted(candidates);
  const foreign = foreignLibrary(items, now);
  return merged({
    articles: [...ownArticles(contents), ...foreign.articles.map((record) => ({ where: '', record }))],
    annotations: own,
    made: foreign.annotations,
    notes: [...notes, ...foreign.notes],
  });
}

interface Sorted {
  readonly own: Placed<unknown>[];
  readonly items: ForeignItem[];
  readonly notes: ImportNote[];
}

function sorted(candidates: readonly Candidate[]): Sorted {
  const ids = new Set(candidates.flatMap(({ value }) => (isObject(value) ? listOf(value['id']) : [])).filter(isText));
  const found: Sorted = { own: [], items: [], notes: [] };
  for (const { value, steps } of candidates) {
    const where = pathText(steps);
    if (!isObject(value) || !isAnnotation(value)) {
      found.notes.push({ code: 'not-an-annotation', where, detail: '' });
    } else if (isOwn(value)) {
      found.own.push({ where, record: ownAnnotation(value) });
    } else {
      const { item, notes } = foreignAnnotation(value, where, ids);
      if (item) found.items.push(item);
      found.notes.push(...notes);
    }
  }
  return found;
}

function ownArticles({ holders }: Contents): Placed<unknown>[] {
  return holders.flatMap(({ value, steps }) =>
    listOf(value['loupe:articles']).map((article, index) => ({
      where: pathText([...steps, 'loupe:articles', index]),
      record: fromOwnTerms(article),
    })),
  );
}

const isText = (value: unknown): value is string => typeof value === 'string';
