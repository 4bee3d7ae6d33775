import type { ArticleWork } from '../core/annotation/article-work.ts';
import type { LibraryData } from '../core/annotation/library-data.ts';
import type { Behind } from '../core/exchange/report/setting.ts';
import { eventsSeenTo } from '../core/knowledge/instruments.ts';
import type { Reading } from '../core/reading.ts';
import { sourcesById } from './check-views.ts';

/** What the notes of a report rest on. A source that is known no more is left out. */
export function behindNotes(ids: readonly string[]): Behind {
  return { asOf: eventsSeenTo(), sources: sourcesById(ids) };
}

/** A page that was read, with the work on it, as a library of that one article: its text may be kept or not. */
export function reportedOn(reading: Reading, { article, annotations }: ArticleWork): LibraryData {
  const { key, head, isTruncated } = reading;
  const kept = article ?? { key, addresses: [head.url], firstRead: '', lastRead: '', saved: null, modified: '' };
  // A report tells what was read of a text, not the text.
  const bare = { ...head, text: '', blocks: [], isTruncated, links: null };
  const texts = [{ key, article: bare, reading, saved: kept.saved ?? '' }];
  return { articles: [{ ...kept, head, deleted: null }], annotations, texts, meta: {} };
}
