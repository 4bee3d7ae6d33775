import type { JSX } from 'preact';
import { decisiveCards } from '../../core/decisive-cards.ts';
import type { Reading } from '../../core/reading.ts';
import { SectionLevel } from '../../kit/heading.tsx';
import { Icon } from '../../kit/icon.tsx';
import { formatNumber } from '../../kit/intl.ts';
import { BackgroundList } from '../../kit/knowledge/background-list.tsx';
import type { TabView } from '../../messaging/views.ts';
import { t } from '../../platform/i18n.ts';
import type { SidebarModel } from './sidebar-model.ts';

interface Props {
  readonly model: SidebarModel;
  readonly view: TabView;
  readonly reading: Reading;
}

/** Ids of the cards that stand above the claims. */
export function decisiveIn({ checkCounts }: Pick<TabView, 'checkCounts'>, reading: Reading): ReadonlySet<string> {
  return new Set(decisiveCards(reading, ({ id }) => checkCounts[id] !== undefined));
}

/** The background that most claims stand on, above them, folded away; the rest stands with the article as a whole. */
export function DecisiveBackground({ model, view, reading }: Props): JSX.Element | null {
  const decisive = decisiveIn(view, reading);
  const cards = view.cards.filter(({ id }) => decisive.has(id));
  if (cards.length === 0) return null;
  return (
    <details class="decisive lp-fold">
      <summary>
        <Icon name="next" />
        <h2 class="decisive-title">{t('background_decisive')}</h2>{' '}
        <span class="lp-soft lp-small">{formatNumber(cards.length)}</span>
      </summary>
      <SectionLevel.Provider value={2}>
        <BackgroundList cards={cards} links={reading.cards} titles={{}} onOpenCard={model.openCard} isTitled={false} />
      </SectionLevel.Provider>
    </details>
  );
}
