import type { ReadonlySignal } from '@preact/signals';
import type { OpenCard } from '../../../kit/knowledge/open-card.ts';
import type { Reminders } from '../../../kit/revisit/reminders.ts';
import type { ColourNames, TabView } from '../../../messaging/views.ts';
import type { LibraryClient } from '../library-client.ts';
import type { LibraryModel } from '../library-model.ts';
import type { LibrarySource } from '../library-source.ts';

/** All that a saved article's view needs of the world outside it. */
export interface ArticleWorld extends Pick<LibraryClient, 'call' | 'onNotice'> {
  readonly source: Pick<LibrarySource, 'text' | 'pictures' | 'workOn'>;
  readonly colourNames: ReadonlySignal<ColourNames>;
  /** Tags to suggest: those that the library has. */
  readonly knownTags: () => readonly string[];
  readonly openCard: OpenCard;
  /** Null where the browser cannot be asked for notifications. */
  readonly reminders: Reminders | null;
  /** What stands beside the article as a whole, or null; left out where nobody can be asked for it. */
  readonly desk?: (articleKey: string) => Promise<ArticleDesk | null>;
}

/** What stands beside an article as a whole: its context notes, its checklist, its background, what the reader took away. */
export type ArticleDesk = Pick<TabView, 'checks' | 'cards' | 'checklist' | 'progress' | 'findings' | 'rollUp' | 'takenAway'>;

/** The world as the library's page has it. */
export function articleWorldOf(
  { client, meta, allTags, cardOf }: Pick<LibraryModel, 'client' | 'meta' | 'allTags' | 'cardOf'>,
  reminders: Reminders | null,
): ArticleWorld {
  const { source, call, onNotice } = client;
  const desk = async (articleKey: string) => {
    const outcome = await call('library/article', { articleKey });
    return outcome.ok ? outcome.value : null;
  };
  const knownTags = () => allTags.peek();
  return { source, call, onNotice, colourNames: meta.colourNames, knownTags, openCard: cardOf, reminders, desk };
}
