import type { JSX } from 'preact';
import type { Fact } from '../../core/knowledge/card.ts';
import { t, tCode } from '../../platform/i18n.ts';
import { Aside } from '../filled.tsx';
import { WithHan } from '../han.tsx';
import { Icon } from '../icon.tsx';
import { formatDate } from '../intl.ts';
import { SourceList } from './source-list.tsx';

const CERTAINTY = { high: 3, medium: 2, low: 1 } as const;

/** One fact: when, what, as of when, how sure and by which documents, where sources disagree, what could change it, and from whom. */
export function FactItem({ fact }: { readonly fact: Fact }): JSX.Element {
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
