import type { JSX } from 'preact';
import type { ReadClaim } from '../../../core/reading.ts';
import { LibraryLink, metIn } from '../../../kit/echo/echo.tsx';
import { useEchoes } from '../../../kit/echo/use-echoes.ts';
import { WithHan } from '../../../kit/han.tsx';
import { formatNumber } from '../../../kit/intl.ts';
import { t } from '../../../platform/i18n.ts';
import type { ArticleModel } from './article-model.ts';

interface Props {
  readonly model: ArticleModel;
  readonly claims: readonly ReadClaim[];
}

/** The claims of a saved article that other saved articles have too, those met most often first. Nothing where none are. */
export function MetClaims({ model, claims }: Props): JSX.Element | null {
  const ask = async () => {
    const outcome = await model.call('library/echoes', { articleKey: model.key });
    return outcome.ok ? outcome.value : null;
  };
  const { claims: met, waiting } = useEchoes(model.key, ask).value ?? { claims: [], waiting: 0 };
  if (met.length === 0 && waiting === 0) return null;
  return (
    <section class="lp-section article-met" aria-labelledby="article-met">
      <h3 id="article-met">{t('met_claims')}</h3>
      {waiting > 0 && <p class="lp-small lp-soft">{t('echo_waiting', formatNumber(waiting))}</p>}
      <ol>
        {met.map((one) => {
          const claim = claims.find(({ id }) => id === one.claimId);
          return (
            claim && (
              <li key={one.claimId}>
                <button type="button" class="lp-link-button" onClick={() => model.choose(one.claimId)}>
                  <WithHan text={claim.text} />
                </button>{' '}
                <span class="lp-small">
                  <LibraryLink view="met" row={{ articleKey: model.key, claimId: one.claimId }}>
                    {metIn(one)}
                  </LibraryLink>
                </span>
              </li>
            )
          );
        })}
      </ol>
    </section>
  );
}
