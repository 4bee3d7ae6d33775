import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Card } from '../../core/knowledge/card.ts';
import { t } from '../../platform/i18n.ts';
import { WithHan } from '../han.tsx';
import { Heading } from '../heading.tsx';
import type { OpenCard } from './open-card.ts';

interface Props {
  readonly card: Card;
  /** Titles known without asking, by id. */
  readonly titles: Readonly<Record<string, string>>;
  readonly onOpenCard: OpenCard | null;
  readonly onOpened: (card: Card) => void;
}

/** The cards that a card names as related: buttons where they can be opened here, else their names. */
export function RelatedCards({ card, titles, onOpenCard, onOpened }: Props): JSX.Element | null {
  const found = useSignal<Readonly<Record<string, string>>>({});
  const unknown = card.related.filter((id) => titles[id] === undefined);

  // Asked once a card; the titles of a card do not change.
  useEffect(() => {
    let isGone = false;
    if (onOpenCard)
      void Promise.all(unknown.map(onOpenCard)).then((cards) => {
        if (!isGone) found.value = Object.fromEntries(cards.flatMap((related) => (related ? [[related.id, related.title]] : [])));
      });
    return () => {
      isGone = true;
    };
  }, [card.id]);

  const named = card.related.flatMap((id) => {
    const title = titles[id] ?? found.value[id];
    return title === undefined ? [] : [{ id, title }];
  });
  if (named.length === 0) return null;
  const open = async (id: string) => {
    const opened = await onOpenCard?.(id);
    if (opened) onOpened(opened);
  };
  return (
    <div>
      <Heading below={1} class="lp-small lp-soft">
        {t('card_related')}
      </Heading>
      <ul class="lp-related">
        {named.map(({ id, title }) => (
          <li key={id}>
            {onOpenCard ? (
              <button type="button" class="lp-link-button" onClick={() => void open(id)}>
                <WithHan text={title} />
              </button>
            ) : (
              <WithHan text={title} />
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
