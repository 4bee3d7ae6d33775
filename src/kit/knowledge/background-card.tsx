import type { JSX } from 'preact';
import type { Card } from '../../core/knowledge/card.ts';
import { t } from '../../platform/i18n.ts';
import { WithHan } from '../han.tsx';
import { Heading } from '../heading.tsx';
import { CopyTerms } from './copy-term.tsx';
import { FactItem } from './fact-item.tsx';
import type { OpenCard } from './open-card.ts';
import { RelatedCards } from './related-cards.tsx';

interface Props {
  readonly card: Card;
  readonly titles: Readonly<Record<string, string>>;
  readonly onOpenCard: OpenCard | null;
  readonly onOpened: (card: Card) => void;
}

/** All that a card of the knowledge says. */
export function BackgroundCard({ card, titles, onOpenCard, onOpened }: Props): JSX.Element {
  return (
    <div class="lp-background-card lp-stack">
      <p>
        <WithHan text={card.summary} />
      </p>
      {card.facts.length > 0 && (
        <ol class="lp-fact-list" aria-label={t('card_facts')}>
          {card.facts.map((fact) => (
            <FactItem key={fact.text} fact={fact} />
          ))}
        </ol>
      )}
      <Caveats caveats={card.caveats} />
      {card.hints.length > 0 && (
        <div>
          <Heading below={1}>{t('card_check')}</Heading>
          <ul class="lp-hints">
            {card.hints.map(({ check, where, terms }) => (
              <li key={check}>
                <p>
                  <WithHan text={check} />
                </p>
                <p class="lp-small lp-soft">
                  {t('card_check_where')} <WithHan text={where} />
                </p>
                <CopyTerms terms={terms} />
              </li>
            ))}
          </ul>
        </div>
      )}
      <RelatedCards card={card} titles={titles} onOpenCard={onOpenCard} onOpened={onOpened} />
    </div>
  );
}

function Caveats({ caveats }: { readonly caveats: readonly string[] }) {
  if (caveats.length === 0) return null;
  return (
    <div class="lp-caveats">
      <Heading below={1}>{t('card_caveats')}</Heading>
      <ul>
        {caveats.map((caveat) => (
          <li key={caveat}>
            <WithHan text={caveat} />
          </li>
        ))}
      </ul>
    </div>
  );
}
