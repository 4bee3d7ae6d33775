import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Card, Fact } from '../../core/knowledge/card.ts';
import { t, tCode } from '../../platform/i18n.ts';
import { Aside } from '../filled.tsx';
import { WithHan } from '../han.tsx';
import { Heading } from '../heading.tsx';
import { Icon } from '../icon.tsx';
import { formatDate } from '../intl.ts';
import { CopyTerms } from './copy-term.tsx';
import type { OpenCard } from './open-card.ts';
import { SourceList } from './source-list.tsx';

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

interface RelatedCardsProps {
  readonly card: Card;
  /** Titles known without asking, by id. */
  readonly titles: Readonly<Record<string, string>>;
  readonly onOpenCard: OpenCard | null;
  readonly onOpened: (card: Card) => void;
}

/** The cards that a card names as related: buttons where they can be opened here, else their names. */
function RelatedCards({ card, titles, onOpenCard, onOpened }: RelatedCardsProps): JSX.Element | null {
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

const CERTAINTY = { high: 3, medium: 2, low: 1 } as const;

/** One fact: when, what, as of when, how sure and by which documents, where sources disagree, what could change it, and from whom. */
function FactItem({ fact }: { readonly fact: Fact }): JSX.Element {
  return (
    <li class="lp-fact">
      <p>
        {fact.date && <time dateTime={fact.date}>{formatDate(fact.date)}</time>}
        {fact.date && ' '}
        <WithHan text={fact.text} />
      </p>
      {fact.conflict && (
        <p class="lp-conflict">
          <strong>{t('fact_conflict')}</strong> <WithHan text={fact.conflict} />
        </p>
      )}
      <div class="lp-row lp-small lp-soft">
        <span>{t('fact_as_of', formatDate(fact.asOf))}</span>
        <details class="lp-fold lp-confidence">
          <summary>
            <Icon name="next" />
            <Certainty level={CERTAINTY[fact.confidence]} />
            {tCode('confidence', fact.confidence)}
          </summary>
          <p>{tCode('confidence', `${fact.confidence}-meaning`)}</p>
          <ul>
            {fact.sources.map(({ url, publisher, title }) => (
              <li key={url}>
                <Aside soft={<WithHan text={publisher} />}>
                  <WithHan text={title} />
                </Aside>
              </li>
            ))}
          </ul>
        </details>
      </div>
      {fact.couldChange && (
        <p class="lp-small lp-soft">
          {t('fact_could_change')} <WithHan text={fact.couldChange} />
        </p>
      )}
      <SourceList sources={fact.sources} />
    </li>
  );
}

/** Three dots, as many filled as the fact is sure; the words stand beside it. */
function Certainty({ level }: { readonly level: number }) {
  return (
    <svg viewBox="0 0 22 8" width="22" height="8" aria-hidden="true" focusable="false">
      {[1, 2, 3].map((step) => (
        <circle
          key={step}
          cx={step * 7 - 3}
          cy="4"
          r="2.4"
          fill={step <= level ? 'currentColor' : 'none'}
          stroke="currentColor"
        />
      ))}
    </svg>
  );
}
