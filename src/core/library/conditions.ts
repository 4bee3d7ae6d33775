import { notesOf } from './documents.ts';
import type { Entry } from './entry.ts';
import { siteOfArticle } from './site.ts';
import type { Condition, HAD } from './sought.ts';

const HAS: Readonly<Record<(typeof HAD)[number], (entry: Entry) => boolean>> = {
  note: (entry) => notesOf(entry).length > 0,
  highlight: ({ highlight }) => highlight !== null,
  checklist: ({ answers }) => answers.length > 0,
  text: ({ article }) => article.saved !== null,
};

function meets(entry: Entry, { asked, value }: Condition): boolean {
  const { head } = entry.article;
  const day = head.published?.slice(0, 'YYYY-MM-DD'.length) ?? null;
  switch (asked) {
    case 'site':
      return `${siteOfArticle(entry.article)}\n${head.site ?? ''}`.toLowerCase().includes(value);
    case 'tag':
      return entry.tags.some((tag) => tag.toLowerCase().includes(value));
    case 'layer':
      return entry.claim?.layer === value;
    case 'before':
      return day !== null && day < value;
    case 'after':
      return day !== null && day >= value;
    case 'has':
      return HAS[value as keyof typeof HAS](entry);
  }
}

/** Whether an entry meets all conditions of a query. A page without a day is neither before nor after one. */
export function meetsAll(entry: Entry, conditions: readonly Condition[]): boolean {
  return conditions.every((condition) => meets(entry, condition) !== condition.isNot);
}
