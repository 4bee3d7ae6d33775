import type { HighlightChange } from '../../../core/annotation/article-work.ts';
import { dayFrom } from '../../../core/annotation/day.ts';
import { tagKey } from '../../../core/annotation/tags.ts';
import type { ArticleHead } from '../../../core/article/article.ts';
import type { ChecklistPart, MarkdownWording } from '../../../core/checklist/markdown.ts';
import { checklistMarkdown } from '../../../core/checklist/markdown.ts';
import { BROWSER_WORDING } from '../../../kit/checks/wording.ts';
import { savedBy, troubleOf } from '../../../messaging/saved-by.ts';
import type { ClaimView, SavingTrouble, TextSaved } from '../../../messaging/views.ts';
import { tCount, tDate } from '../../../platform/i18n.ts';
import type { ArticleWorld } from './article-world.ts';

type Call = ArticleWorld['call'];

/** Changes a highlight; resolves to null once kept. */
export async function saveHighlight(call: Call, articleKey: string, id: string, change: HighlightChange): Promise<TextSaved> {
  return savedBy(await call('library/save-highlight', { articleKey, id, change }));
}

/** Makes `after` the article's tags, which were `before`; resolves to null once kept. */
export async function saveTags(
  call: Call,
  articleKey: string,
  before: readonly string[],
  after: readonly string[],
): Promise<SavingTrouble> {
  const [had, has] = [new Set(before.map(tagKey)), new Set(after.map(tagKey))];
  const add = after.filter((tag) => !had.has(tagKey(tag)));
  const remove = before.filter((tag) => !has.has(tagKey(tag)));
  return troubleOf(await call('library/tag', { records: { annotations: [], articles: [articleKey] }, add, remove }));
}

/** A highlight that was deleted, by the instant at which it can be taken back; or why it could not be. */
export type Removed = { readonly deleted: string } | { readonly trouble: NonNullable<SavingTrouble> };

/** Puts a highlight in the trash. */
export async function removeHighlight(call: Call, id: string): Promise<Removed> {
  const outcome = await call('library/delete', { annotations: [id], articles: [] });
  if (!outcome.ok) return { trouble: { reason: 'failed', detail: outcome.fault.detail } };
  return outcome.value.trouble === null ? { deleted: outcome.value.deleted } : { trouble: outcome.value.trouble };
}

/** Takes a deletion back; resolves to null once done. */
export async function takeBack(call: Call, deleted: string): Promise<SavingTrouble> {
  return troubleOf(await call('library/undo', { deleted }));
}

const WORDS: MarkdownWording = { ...BROWSER_WORDING, count: tCount, date: (date) => tDate(date, 'long') };

/** The checklist of a claim as Markdown, or of the article as a whole, as of the day `now` lies in. */
export function markdownOf(
  head: ArticleHead,
  part: { readonly claim: ClaimView } | { readonly article: ChecklistPart },
  now: Date,
): string {
  const today = dayFrom(now, 0);
  const handout = 'claim' in part ? { article: null, claims: [part.claim] } : { article: part.article, claims: [] };
  return checklistMarkdown({ head, today, ...handout }, WORDS);
}
