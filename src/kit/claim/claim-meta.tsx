import type { JSX } from 'preact';
import type { ReadClaim } from '../../core/reading.ts';
import { t, tCode } from '../../platform/i18n.ts';
import { Aside } from '../filled.tsx';
import { WithHan } from '../han.tsx';
import { figuresTold } from './figures.ts';
import { whenTold } from './when.ts';

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
