import type { JSX } from 'preact';
import type { ReadClaim } from '../../core/reading.ts';
import type { FoundDate } from '../../core/text/dates.ts';
import { t, tCode } from '../../platform/i18n.ts';
import { Aside } from '../filled.tsx';
import { WithHan } from '../han.tsx';
import { formatDate } from '../intl.ts';
import { figuresTold } from './figures.ts';

/** A time that a claim names: its words, and the days they mean where the words alone do not tell. */
interface WhenTold {
  readonly words: string;
  readonly meaning: string | null;
}

const MONTH = 7;
const YEAR = 4;

const isMonthEnd = (day: string): boolean => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).getUTCDate() === date;
};

/** The stretch from one day to another as short as it can be said: a day, a month, a year, or both ends. */
function stretchOf(from: string, to: string): string {
  if (from === to) return formatDate(from);
  const isMonths = from.endsWith('-01') && isMonthEnd(to);
  if (isMonths && from.slice(0, MONTH) === to.slice(0, MONTH)) return formatDate(from.slice(0, MONTH));
  if (isMonths && from.endsWith('-01-01') && to.endsWith('-12-31')) {
    const [first, last] = [formatDate(from.slice(0, YEAR)), formatDate(to.slice(0, YEAR))];
    return first === last ? first : t('date_range', first, last);
  }
  const length = isMonths ? MONTH : from.length;
  return t('date_range', formatDate(from.slice(0, length)), formatDate(to.slice(0, length)));
}

function meaningOf({ text, from, to, precision }: FoundDate): string | null {
  const isTold = /(?:19|20)\d\d/.test(text) && precision !== 'plan';
  if (isTold || (from === null && to === null)) return null;
  if (from !== null && to !== null) return stretchOf(from, to);
  return from !== null ? t('date_from', formatDate(from)) : t('date_until', formatDate(to ?? ''));
}

/** The times that a claim names, each once, in order. */
function whenTold(dates: readonly FoundDate[]): readonly WhenTold[] {
  const told = new Map(dates.map((date) => [date.text, { words: date.text, meaning: meaningOf(date) }]));
  return [...told.values()];
}

/** What a claim is about, what its figures measure and which time they are of. */
export function ClaimMeta({ claim }: { readonly claim: ReadClaim }): JSX.Element {
  const figures = figuresTold(claim.quantities);
  const times = whenTold(claim.dates);
  return (
    <dl class="lp-facts">
      <dt>{t('claim_topics')}</dt>
      <dd>
        <ul class="lp-row lp-chips">
          {claim.topics.map((topic) => (
            <li key={topic} class="lp-chip">
              {tCode('topic', topic)}
            </li>
          ))}
        </ul>
      </dd>
      {figures.length > 0 && (
        <>
          <dt>{t('claim_figures')}</dt>
          <dd>
            {figures.map(({ words, measure }) => (
              <div key={words}>
                <Aside soft={measure}>
                  <WithHan text={words} />
                </Aside>
              </div>
            ))}
          </dd>
        </>
      )}
      {times.length > 0 && (
        <>
          <dt>{t('claim_when')}</dt>
          <dd>
            {times.map(({ words, meaning }, index) => (
              <span key={words}>
                {index > 0 ? ' · ' : ''}
                <Aside soft={meaning}>
                  <WithHan text={words} />
                </Aside>
              </span>
            ))}
          </dd>
        </>
      )}
    </dl>
  );
}
