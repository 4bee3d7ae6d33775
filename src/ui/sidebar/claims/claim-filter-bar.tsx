import { useSignal } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { Topic } from '../../../core/claim/claim.ts';
import type { ReadClaim } from '../../../core/reading.ts';
import { Icon } from '../../../kit/icon.tsx';
import { formatNumber } from '../../../kit/intl.ts';
import { t, tCode } from '../../../platform/i18n.ts';
import {
  type ClaimFilter,
  type ClaimsSeen,
  claimTest,
  countedIn,
  isFilteringClaims,
  NO_CLAIM_FILTER,
  type Speaker,
  speakersOf,
} from './claim-filter.ts';

interface Props {
  /** All claims, listed or not. */
  readonly claims: readonly ReadClaim[];
  readonly seen: ClaimsSeen;
  readonly filter: ClaimFilter;
  /** Whether anything is left out, also by layer. */
  readonly isFiltering: boolean;
  readonly onChange: (change: Partial<ClaimFilter>) => void;
  readonly onClear: () => void;
  /** What is chosen beside filters, in words, for the line under which all is folded. */
  readonly set: readonly string[];
  /** What else is chosen here: which claims are underlined, and the order. */
  readonly children: ComponentChildren;
}

const TOGGLES = ['isNoted', 'isOwn', 'isMarked'] as const;
const WORDS = { isNoted: 'notes', isOwn: 'own', isMarked: 'marked' } as const;

/** The filters of the list of claims, in a fold: words, topic, speaker, context note, the reader's work, underlined. Offers only what is there. */
export function ClaimFilterBar({ claims, seen, filter, isFiltering, onChange, onClear, set, children }: Props): JSX.Element {
  const field = useRef<HTMLInputElement>(null);
  // Unfolded where what is in it leaves something out: nobody is to wonder why.
  const isUsed = isFilteringClaims(filter);
  const isOpen = useSignal(isUsed);
  const clear = () => {
    // The button goes.
    field.current?.focus();
    onClear();
  };
  return (
    <fieldset class="claim-filter">
      <legend class="lp-unseen">{t('claim_filter')}</legend>
      <details
        class="lp-fold lp-small"
        open={isOpen.value || isUsed}
        onToggle={(event) => (isOpen.value = event.currentTarget.open)}
      >
        <summary>
          <Icon name="next" />
          <span>
            {t('claim_filter_more')}
            {set.length > 0 && <span class="claim-filter-set">{set.join(' · ')}</span>}
          </span>
        </summary>
        {children}
        <input
          ref={field}
          class="lp-field"
          type="search"
          value={filter.text}
          aria-label={t('claim_filter_text')}
          placeholder={t('claim_filter_text')}
          onInput={(event) => onChange({ text: event.currentTarget.value })}
        />
        <div class="claim-filter-more">
          <Choices
            label={t('claim_filter_topic')}
            chosen={filter.topic}
            options={countedIn(
              claims,
              ({ topics }) => topics,
              (topic) => topic,
            ).map(({ value, count }) => ({
              value,
              words: tCode('topic', value),
              count,
            }))}
            onChoose={(topic) => onChange({ topic: topic as Topic | null })}
          />
          <Choices
            label={t('claim_filter_speaker')}
            chosen={filter.speaker}
            options={countedIn(claims, speakersOf, ({ key }) => key).map(({ value, count }) => ({
              value: value.key,
              words: nameOf(value),
              count,
            }))}
            onChoose={(speaker) => onChange({ speaker })}
          />
          <div class="lp-row claim-filter-row">
            {TOGGLES.map((name) => {
              const count = claims.filter(claimTest({ ...NO_CLAIM_FILTER, [name]: true }, seen)).length;
              const isUseful = (count > 0 && count < claims.length) || filter[name];
              return (
                isUseful && (
                  <button
                    key={name}
                    type="button"
                    class="filter-toggle"
                    aria-pressed={filter[name]}
                    onClick={() => onChange({ [name]: !filter[name] })}
                  >
                    {tCode('claim_filter', WORDS[name])} {formatNumber(count)}
                  </button>
                )
              );
            })}
          </div>
        </div>
      </details>
      {isFiltering && (
        <button type="button" class="lp-link-button lp-small" onClick={clear}>
          {t('claim_filter_clear')}
        </button>
      )}
    </fieldset>
  );
}

function nameOf({ name, speaker }: Speaker): string {
  return name ?? tCode('speaker', speaker);
}

interface ChoicesProps {
  readonly label: string;
  readonly chosen: string | null;
  readonly options: readonly { readonly value: string; readonly words: string; readonly count: number }[];
  readonly onChoose: (value: string | null) => void;
}

/** One of several, or all, by a list that unfolds; nothing where there is nothing to choose. */
function Choices({ label, chosen, options, onChoose }: ChoicesProps) {
  if (options.length < 2 && chosen === null) return null;
  return (
    <select
      class="lp-field claim-filter-choice"
      aria-label={label}
      value={chosen ?? ''}
      onChange={({ currentTarget: { value } }) => onChoose(value === '' ? null : value)}
    >
      <option value="">{label}</option>
      {options.map(({ value, words, count }) => (
        <option key={value} value={value}>
          {t('claim_filter_choice', words, formatNumber(count))}
        </option>
      ))}
    </select>
  );
}
