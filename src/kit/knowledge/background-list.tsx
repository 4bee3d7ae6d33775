import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { Span } from '../../core/article/article.ts';
import type { Card, CardLink } from '../../core/knowledge/card.ts';
import { t, tCode, tCount } from '../../platform/i18n.ts';
import { Filled } from '../filled.tsx';
import { useWhole } from '../focus/use-whole.ts';
import { WithHan } from '../han.tsx';
import { Heading } from '../heading.tsx';
import { Icon } from '../icon.tsx';
import { formatNumber } from '../intl.ts';
import { BackgroundCard } from './background-card.tsx';
import type { OpenCard } from './open-card.ts';

interface Props {
  readonly cards: readonly Card[];
  /** What tied each card to the text. */
  readonly links: readonly CardLink[];
  /** The claim whose background it is: words that are not its own are said to be so. None for an article. */
  readonly claim?: Span;
  /** Titles of related cards, by id; others are asked for. */
  readonly titles: Readonly<Record<string, string>>;
  readonly onOpenCard: OpenCard | null;
  /** False where a heading of its own stands above it. */
  readonly isTitled?: boolean;
  /** How many stand there before the reader asks for more. */
  readonly firstShown?: number;
}

/** The background of a claim or of an article, most telling first. */
export function BackgroundList({ cards, links, claim, titles, onOpenCard, isTitled = true, firstShown = 3 }: Props): JSX.Element {
  const { list, isWhole, showWhole } = useWhole<HTMLUListElement>();
  const linkById = new Map(links.map((link) => [link.id, link]));
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
            <BackgroundFold card={card} why={whyOf(linkById.get(card.id), claim)} titles={titles} onOpenCard={onOpenCard} />
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

/** Why a card is there: the words of the text that name it, and the message that tells where they stand. */
interface Why {
  readonly words: string;
  readonly message: 'card_why' | 'card_why_before' | 'card_why_after';
}

function whyOf(link: CardLink | undefined, claim: Span | undefined): Why | null {
  if (!link?.why) return null;
  if (claim && link.end <= claim.start) return { words: link.why, message: 'card_why_before' };
  return { words: link.why, message: claim && link.start >= claim.end ? 'card_why_after' : 'card_why' };
}

interface BackgroundFoldProps {
  readonly card: Card;
  readonly why: Why | null;
  readonly titles: Readonly<Record<string, string>>;
  readonly onOpenCard: OpenCard | null;
}

/** A card that unfolds. A related card opens in its place, with a way back. */
function BackgroundFold({ card, why, titles, onOpenCard }: BackgroundFoldProps): JSX.Element {
  const isOpen = useSignal(false);
  const trail = useSignal<readonly Card[]>([]);
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = trail.value.at(-1);
  const before = trail.value.at(-2) ?? card;
  const turnTo = (cards: readonly Card[]) => {
    trail.value = cards;
    // The button that was pressed is gone: without this the keyboard's place would be lost.
    queueMicrotask(() => heading.current?.focus());
  };
  return (
    <details class="lp-fold lp-background" onToggle={(event) => (isOpen.value = event.currentTarget.open)}>
      <summary>
        <Icon name="next" />
        <span class="lp-background-title">
          <strong>
            <WithHan text={card.title} />
          </strong>{' '}
          <span class="lp-small lp-soft">
            {tCode('card_kind', card.kind)}
            {why && card.title.toLowerCase() !== why.words.toLowerCase() && (
              <>
                {' · '}
                <Filled message={why.message} values={[<WithHan text={why.words} />]} />
              </>
            )}
          </span>
        </span>
      </summary>
      {isOpen.value && shown && (
        <div class="lp-trail">
          <button type="button" class="lp-link-button" onClick={() => turnTo(trail.value.slice(0, -1))}>
            <Icon name="back" /> <Filled message="card_back" values={[<WithHan text={before.title} />]} />
          </button>
          <Heading below={1} headingRef={heading} tabIndex={-1}>
            <WithHan text={shown.title} /> <span class="lp-small lp-soft">{tCode('card_kind', shown.kind)}</span>
          </Heading>
        </div>
      )}
      {isOpen.value && (
        <BackgroundCard
          key={(shown ?? card).id}
          card={shown ?? card}
          titles={titles}
          onOpenCard={onOpenCard}
          onOpened={(opened) => turnTo([...trail.value, opened])}
        />
      )}
    </details>
  );
}
