import { type ImportResult, refused } from '../import-result.ts';
import { hostileIn } from '../json/hostile.ts';
import { isObject, type JsonObject, listOf } from '../json/is-object.ts';
import { parseJson } from '../json/parse-json.ts';
import { pathText, type Step } from '../json/path.ts';
import { MAX_RECORDS } from '../schema/limits.ts';
import { pageAddress } from './foreign-address.ts';
import { instantOf, leftOut, MAX_TITLE, type Taking } from './foreign-item.ts';
import { foreignLibrary } from './foreign-library.ts';
import { foreignPlace } from './foreign-place.ts';
import { merged } from './merged.ts';

/**
 * The library in an export of Hypothesis: the JSON file that its client writes, or rows of its API. Page notes become notes
 * on the article; replies are left out, as `notes` tell. `now`, an ISO 8601 instant, stands for those that are not told.
 * The same file gives the same ids again.
 */
export function readHypothesis(text: string, now: string): ImportResult {
  const parsed = parseJson(text);
  return parsed.ok ? hypothesisIn(parsed.value, now) : parsed;
}

/** The library in an export of Hypothesis that is parsed already. */
export function hypothesisIn(value: unknown, now: string): ImportResult {
  const fault = hostileIn(value);
  if (fault) return { ok: false, fault };
  const found = rowsIn(value);
  if (!found) return refused('foreign', '', 'no export of Hypothesis');
  const { rows, steps } = found;
  if (rows.length > MAX_RECORDS) return refused('too-many', pathText(steps), `${rows.length} items, at most ${MAX_RECORDS}`);
  const takings = rows.map((row, index) => takingOf(row, pathText([...steps, index])));
  const { articles, annotations, notes } = foreignLibrary(
    takings.flatMap(({ item }) => item ?? []),
    now,
  );
  return merged({
    articles: articles.map((record) => ({ where: '', record })),
    annotations: [],
    made: annotations,
    notes: [...takings.flatMap((taking) => taking.notes), ...notes],
  });
}

/** Whether a parsed value looks like an export of Hypothesis. */
export function isHypothesis(value: unknown): boolean {
  return rowsIn(value) !== null;
}

/** The client's file has `annotations`, an answer of the API `rows`, and some tools write the rows alone. */
function rowsIn(value: unknown): { readonly rows: readonly unknown[]; readonly steps: readonly Step[] } | null {
  if (Array.isArray(value)) return value.some(isRow) ? { rows: value, steps: [] } : null;
  if (!isObject(value)) return null;
  const field = ['annotations', 'rows'].find((name) => Array.isArray(value[name]));
  return field === undefined ? null : { rows: listOf(value[field]), steps: [field] };
}

function isRow(value: unknown): value is JsonObject {
  return isObject(value) && typeof value['uri'] === 'string' && value['type'] === undefined;
}

function takingOf(row: unknown, where: string): Taking {
  if (!isRow(row)) return leftOut('not-an-annotation', where, '');
  if (listOf(row['references']).length > 0) return leftOut('reply', where, '');
  const source = pageAddress(row['uri']);
  if (source === null) return leftOut('no-address', where, String(row['uri']));
  const [target] = listOf(row['target']);
  const { quote, range, isGiven } = foreignPlace(isObject(target) ? target['selector'] : undefined);
  const text = typeof row['text'] === 'string' ? row['text'] : '';
  const tags = listOf(row['tags']).filter((tag) => typeof tag === 'string');
  const isPlaceless = isGiven && quote === null;
  if (isPlaceless && text.trim() === '' && tags.length === 0) return leftOut('no-quote', where, source);
  const created = instantOf(row['created']);
  const modified = instantOf(row['updated']);
  const item = { where, name: nameOf(row), source, title: titleOf(row), quote, range, text, tags, created, modified };
  return { item, notes: isPlaceless ? [{ code: 'place-left-out', where, detail: '' }] : [] };
}

/** The API gives titles in a list, older exports as a text. */
function titleOf({ document }: JsonObject): string {
  const [title] = isObject(document) ? listOf(document['title']) : [];
  return typeof title === 'string' ? title.slice(0, MAX_TITLE) : '';
}

/** Ids are of Hypothesis's own making, and might be another's too. */
function nameOf(row: JsonObject): string {
  const { id } = row;
  return typeof id === 'string' && id !== '' ? `hypothesis ${id}` : JSON.stringify(row);
}
