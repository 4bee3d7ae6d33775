import type { JSX } from 'preact';
import type { ElementControl, ElementView } from '../../messaging/views.ts';
import { t, tCode } from '../../platform/i18n.ts';
import { ruleInWords } from '../checks/wording.ts';
import { WithHan } from '../han.tsx';
import { Heading } from '../heading.tsx';
import { Icon } from '../icon.tsx';
import { formatDate, formatNumber, listOf } from '../intl.ts';

/** More than so many are folded to a line each. */
const MOST_OPEN = 2;

/** The elements that a claim names: symbol, group, uses and what controls list them. */
export function Elements({ elements }: { readonly elements: readonly ElementView[] }): JSX.Element | null {
  if (elements.length === 0) return null;
  return (
    <section class="lp-section">
      <Heading>{t('elements_title')}</Heading>
      <ul class="lp-elements">
        {elements.map((view) => (
          <li key={view.element.symbol}>
            <ElementFold view={view} isOpen={elements.length <= MOST_OPEN} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ElementFold({ view: { element, controls }, isOpen }: { readonly view: ElementView; readonly isOpen: boolean }) {
  const { symbol, number, chinese, group, uses } = element;
  const name = tCode('element_name', symbol.toLowerCase());
  const told = controls.filter(({ state }) => state !== 'not-announced');
  return (
    <details class="lp-fold" open={isOpen}>
      <summary>
        <Icon name="next" />
        <span class="lp-tile" aria-hidden="true">
          <small>{formatNumber(number)}</small>
          {symbol}
        </span>
        <span>
          <strong>{name}</strong>{' '}
          {name !== chinese && (
            <>
              <span lang="zh-Hans">{chinese}</span>{' '}
            </>
          )}
          <span class="lp-small lp-soft">
            {tCode('element', group)}
            {told.length === 0 && ` · ${t('element_not_listed')}`}
          </span>
        </span>
      </summary>
      <div class="lp-element">
        <p>{t('element_uses', listOf(uses.map(useInWords)))}</p>
        <ul>
          {told.map((control) => (
            <li key={control.id}>
              <WithHan text={controlInWords(control)} /> <span class="lp-small lp-soft">{ruleInWords(control)}</span>
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}

const useInWords = (use: string): string => tCode('element_use', use.toLowerCase().replace(/[ -]/g, '_'));

/** How a rule that lists an element stands today: "Export licence needed since 4 April 2025". */
function controlInWords({ state, since, until }: ElementControl): string {
  const from = since === null ? '' : formatDate(since);
  if (state === 'paused' && until !== null) return t('control_paused_until', from, formatDate(until));
  return tCode('control', state, from);
}
