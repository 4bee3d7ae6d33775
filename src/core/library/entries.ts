import type { Annotation } from '../annotation/annotation.ts';
import type { ArticleRecord } from '../annotation/article-work.ts';
import { factsToldBy } from '../annotation/claim-facts.ts';
import { correctedFacts } from '../annotation/corrected.ts';
import { correctedIn } from '../annotation/correction.ts';
import { answerOf, highlightOf, inboxIn, noteOf, questionOf, revisitOf, tagsOf } from '../annotation/edit.ts';
import { asMarkedIn, quoteSelectorOf } from '../annotation/group.ts';
import type { Entry, GivenAnswer } from './entry.ts';
import { grouped } from './grouped.ts';

/**
 * What the library lists of one article: the article itself first, then its passages in order of age. `annotations` are all
 * of the article; those in the trash are left out, and so is an article of which nothing else is left. Notes that were put
 * aside are no work of their own.
 */
export function entriesOf(article: ArticleRecord | null, annotations: readonly Annotation[]): readonly Entry[] {
  const live = annotations.filter(({ deleted }) => deleted === null).sort(byAge);
  const record = article ?? (live[0] ? recordFor(live[0]) : null);
  if (record === null) return [];
  const groups = grouped(live, (annotation) => passageIdOf(annotation) ?? '');
  const ofArticle = groups.get('') ?? [];
  const passages = [...groups].filter(([id]) => id !== '').map(([, group]) => group);
  const listed = passages.flatMap((group) => passageEntry(record, group) ?? []);
  const isListed = listed.length > 0 || record.saved !== null || ofArticle.some(isTelling);
  return isListed && record.deleted === null ? [articleEntry(record, ofArticle), ...listed] : listed;
}

/** Entries have a letter for their kind first, so that no article can pass for a passage. */
export function articleEntryKey(articleKey: string): string {
  return `a:${articleKey}`;
}

/** The key of the article that an entry is of, by the entry's own. */
export function articleKeyOfEntry(key: string): string {
  return key.slice(2).split('\n', 1)[0] ?? '';
}

/** Stands for an article of which no record can be read: its work is listed all the same. */
function recordFor({ articleKey, target: { source }, created, modified }: Annotation): ArticleRecord {
  const head = { url: source, title: source, site: null, author: null, published: null, language: null };
  const times = { firstRead: created, lastRead: modified, modified };
  return { key: articleKey, addresses: [source], head, ...times, saved: null, deleted: null };
}

/** What the annotations of one passage have in common: their claim, or a highlight's own id. Null for an article's. */
function passageIdOf({ claimId, motivation, id }: Annotation): string | null {
  return claimId ?? (motivation === 'highlighting' ? id : null);
}

function passageEntry(article: ArticleRecord, group: readonly Annotation[]): Entry | null {
  const [first] = group;
  if (first === undefined || !group.some(isTelling)) return null;
  const marked = group.find((one) => highlightOf(one) !== null);
  const said = marked ? highlightOf(marked) : null;
  const was = said?.claim ?? factsToldBy(group);
  const corrected = correctedIn(group);
  return {
    key: `p:${article.key}\n${passageIdOf(first) ?? first.id}`,
    kind: 'passage',
    article,
    quote: group.map((one) => quoteSelectorOf(one)?.exact ?? '').find((quote) => quote !== '') ?? '',
    asMarked: asMarkedIn(group),
    claimId: first.claimId,
    claim: corrected?.said.isClaim === false ? null : was && correctedFacts(was, corrected?.said ?? null),
    corrected: corrected && { ...corrected, was: corrected.was ?? was },
    highlight: marked && said ? { id: marked.id, colour: said.colour, note: said.note } : null,
    note: noteIn(group),
    tags: said?.tags ?? [],
    answers: group.flatMap(givenAnswer),
    revisit: revisitIn(group),
    inbox: null,
    annotations: group.map(({ id }) => id),
    created: Date.parse(first.created),
    modified: lastOf(group),
  };
}

function articleEntry(article: ArticleRecord, group: readonly Annotation[]): Entry {
  return {
    key: articleEntryKey(article.key),
    kind: 'article',
    article,
    quote: '',
    asMarked: null,
    claimId: null,
    claim: null,
    corrected: null,
    highlight: null,
    note: noteIn(group),
    tags: group.flatMap(tagsOf),
    answers: group.flatMap(givenAnswer),
    revisit: revisitIn(group),
    inbox: inboxIn(group),
    annotations: group.map(({ id }) => id),
    created: Date.parse(article.firstRead),
    modified: Math.max(Date.parse(article.saved ?? article.firstRead), lastOf(group)),
  };
}

const noteIn = (group: readonly Annotation[]): string => group.map((one) => noteOf(one) ?? '').find((note) => note !== '') ?? '';

const revisitIn = (group: readonly Annotation[]): string | null => group.map(revisitOf).find((date) => date !== null) ?? null;

function givenAnswer(annotation: Annotation): readonly GivenAnswer[] {
  const question = questionOf(annotation);
  return question === null ? [] : [{ question, answer: answerOf(annotation) }];
}

/** Whether an annotation says anything of the reader's own, more than that a note was put aside. */
function isTelling({ motivation, body }: Annotation): boolean {
  return motivation !== 'moderating' && body.length > 0;
}

const lastOf = (group: readonly Annotation[]): number => Math.max(0, ...group.map(({ modified }) => Date.parse(modified)));

function byAge(a: Annotation, b: Annotation): number {
  if (a.created !== b.created) return a.created < b.created ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
