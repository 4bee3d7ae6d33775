import type { JSX } from 'preact';
import { type FetchEchoes, useEchoes } from '../../kit/echo/use-echoes.ts';
import { formatNumber } from '../../kit/intl.ts';
import { t, tCount } from '../../platform/i18n.ts';

interface Props {
  /** Key of the article. */
  readonly articleKey: string;
  readonly onEchoes: FetchEchoes;
  readonly onChoose: (claimId: string) => void;
}

/** Says, once and unasked, how many claims of the article the library has from others too, and leads to the one met most often. */
export function MetElsewhere({ articleKey, onEchoes, onChoose }: Props): JSX.Element | null {
  const { claims, waiting } = useEchoes(articleKey, onEchoes).value ?? { claims: [], waiting: 0 };
  const [most] = claims;
  if (waiting > 0) return <span class="lp-small lp-soft">{t('echo_waiting', formatNumber(waiting))}</span>;
  if (!most) return null;
  return (
    <button type="button" class="lp-link-button lp-small" onClick={() => onChoose(most.claimId)}>
      {tCount('echo_claims', claims.length)}
    </button>
  );
}
