import type { JSX } from 'preact';
import { Keys } from '../../kit/keys/keys.tsx';
import { t } from '../../platform/i18n.ts';
import { PAGE_KEYS } from './page-keys.ts';

/** Stands for a key in the message until it is cut there. A printed character: Chrome drops others from messages. */
const CUT = '␟';

interface Props {
  /** Key of the hint, with places for two keys; left out for that on a page. */
  readonly message?: string;
}

/** How to go from claim to claim in the page, which nothing in the page itself says. */
export function KeysHint({ message = 'keys_hint' }: Props): JSX.Element {
  const [before, between, after] = t(message, CUT, CUT).split(CUT);
  return (
    <p class="lp-small lp-soft lp-keys-hint">
      {before}
      <Keys keys={PAGE_KEYS.next} />
      {between}
      <Keys keys={PAGE_KEYS.previous} />
      {after}
    </p>
  );
}
