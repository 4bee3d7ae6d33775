import type { JSX } from 'preact';
import { t } from '../../platform/i18n.ts';

interface Props {
  /** Whether the claim is one that the reader made. */
  readonly isOwn?: boolean;
}

/** Says that what stands before it is as the reader has it, not as Loupe read it. */
export function ByYou({ isOwn = false }: Props): JSX.Element {
  return <span class="lp-chip lp-by-you">{t(isOwn ? 'claim_by_you' : 'correction_by_you')}</span>;
}
