import type { Annotation } from '../../core/annotation/annotation.ts';
import type { SavedText } from '../../core/annotation/article-work.ts';
import { isInTrash } from '../../core/annotation/trash.ts';
import { type ArticlePlan, planArticle } from './article-plan.ts';
import type { Incoming } from './incoming.ts';
import type { AnnotationPlan } from './merge-annotations.ts';
import type { Survey } from './survey.ts';
import { type Tally, tallyOf } from './tally.ts';
import type { TextHere } from './texts-here.ts';

/** What is to be done with articles and their texts. */
export interface ArticlesPlan {
  readonly articles: readonly ArticlePlan[];
  readonly tally: Tally;
}

/** Two libraries, what becomes of their annotations, and when: see `Plans`. */
interface Sides {
  readonly theirs: Incoming;
  readonly ours: Survey;
  readonly annotations: AnnotationPlan;
  readonly at: string;
}

/** What becomes of the articles that another library has, or has something on. `texts` are those saved here. */
export function planArticles({ theirs, ours, annotations, at }: Sides, texts: ReadonlyMap<string, TextHere>): ArticlesPlan {
  const live = liveByArticle(annotations);
  const workedOn = new Set([...live.keys(), ...stillLive(ours, annotations)]);
  const inTrash = new Set(keysInTrash(ours, annotations));
  const keys = new Set([...theirs.articles.keys(), ...theirs.texts.keys(), ...live.keys()]);
  const articles = [...keys].map((key) =>
    planArticle({
      key,
      ours: ours.articles.get(key),
      theirs: theirs.articles.get(key),
      text: theirs.texts.get(key),
      pictures: theirs.pictures.get(key),
      here: texts.get(key) ?? null,
      isWorkedOn: workedOn.has(key),
      trashed: inTrash.has(key) ? at : null,
      trace: live.get(key),
    }),
  );
  return { articles, tally: tallyOf(articles.flatMap((plan) => [...fatesOf(plan, theirs, ours, texts)])) };
}

/** Of each article one annotation that is taken and live. */
function liveByArticle({ put }: AnnotationPlan): ReadonlyMap<string, { readonly source: string; readonly modified: string }> {
  const live = [...put.values()].filter(({ deleted }) => deleted === null);
  return new Map(live.map(({ articleKey, target, modified }: Annotation) => [articleKey, { source: target.source, modified }]));
}

/** Keys of the articles on which something of ours stays live. */
function stillLive(ours: Survey, { put, displaced }: AnnotationPlan): readonly string[] {
  const stay = [...ours.annotations.values()].filter(({ id, isLive }) => isLive && !put.has(id) && !displaced.has(id));
  return stay.map(({ articleKey }) => articleKey);
}

/** Keys of the articles of which something lies in the trash in the end. */
function* keysInTrash(ours: Survey, { put, displaced }: AnnotationPlan): Iterable<string> {
  for (const one of put.values()) if (isInTrash(one)) yield one.articleKey;
  for (const { id, articleKey, ...here } of ours.annotations.values())
    if (displaced.has(id) || (here.isInTrash && !put.has(id))) yield articleKey;
}

function* fatesOf(
  { key, put, text }: ArticlePlan,
  theirs: Incoming,
  ours: Survey,
  texts: ReadonlyMap<string, TextHere>,
): Iterable<keyof Tally> {
  const before = ours.articles.get(key);
  if (put !== null) yield before ? 'updated' : 'added';
  else if (theirs.articles.has(key)) yield 'unchanged';
  if (theirs.texts.has(key)) yield texts.get(key) === 'other' ? 'differing' : fateOf(text, before?.saved ?? null);
}

function fateOf(text: SavedText | 'drop' | null, before: string | null): keyof Tally {
  if (text === null || text === 'drop') return 'unchanged';
  return before === null ? 'added' : 'updated';
}
