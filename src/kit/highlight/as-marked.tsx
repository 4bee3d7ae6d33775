import type { JSX } from 'preact';
import { t } from '../../platform/i18n.ts';
import { WithHan } from '../han.tsx';

interface Props {
  /** The passage's words as the reader marked them; null where the page still says them. */
  readonly words: string | null;
  /** Language of the page; undefined where it is that of the surroundings, or not known. */
  readonly language?: string | undefined;
  /** Whether they were corrected, not marked. */
  readonly isCorrected?: boolean;
}

/** Stands in the message for the words, which may be in another language than it. */
const PLACE = '\ufffc';

/** Says that the page was edited since a passage was marked, and what it said then. Nothing where it was not. */
export function AsMarked({ words, language, isCorrected = false }: Props): JSX.Element | null {
  if (words === null) return null;
  const [before = '', after = ''] = t(isCorrected ? 'as_corrected' : 'as_marked', PLACE).split(PLACE);
  return (
    <span class="lp-as-marked lp-small">
      {before}
      <span lang={language}>
        <WithHan text={words} />
      </span>
      {after}
    </span>
  );
}
