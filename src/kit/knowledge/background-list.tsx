import type { JSX } from 'preact';
import type { Card, CardLink } from '../../core/knowledge/card.ts';
import { t, tCount } from '../../platform/i18n.ts';
import { useWhole } from '../focus/use-whole.ts';
import { Heading } from '../heading.tsx';
import { formatNumber } from '../intl.ts';
import { BackgroundFold } from './background-fold.tsx';
import type { OpenCard } from './open-card.ts';

interface Props {
  readonly cards: readonly Card[];
  /** What tied each card to the text. */
  readonly links: readonly CardLink[];
  /** Titles of related cards, by id; others are asked for. */
  readonly titles: Readonly<Record<string, string>>;
  readonly onOpenCard: OpenCard | null;
  /** False where a heading of its own stands above it. */
  readonly isTitled?: boolean;
  /** How many stand there before the reader asks for more. */
  readonly firstShown?: number;
}

/** The background of a claim or of an article, most telling first. */
export function BackgroundList({ cards, links, titles, onOpenCard, isTitled = true, firstShown = 3 }: Props): JSX.Element {
  const { list, isWhole, showWhole } = useWhole<HTMLUListElement>();
  const whyById = new Map(links.map(({ id, why }) => [id, why]));
  const shown = isWhole ? cards : cards.slice(0, firstShown);
  return (
    <section class="lp-section">
      {isTitled && (
        <div class="lp-heading">
          <Heading>{t('background')}</Heading>
          <span class="lp-small lp-soft">{formatNumber(cards.length)}</span>
        </div>
      )}
      <ul ref={list} class="lp-background-list">
        {shown.map((card) => (
          <li key={card.id}>
            <BackgroundFold card={card} why={whyById.get(card.id) ?? null} titles={titles} onOpenCard={onOpenCard} />
          </li>
        ))}
      </ul>
      {shown.length < cards.length && (
        <button type="button" class="lp-link-button" onClick={showWhole}>
          {tCount('background_more', cards.length - shown.length)}
        </button>
      )}
    </section>
  );
}
