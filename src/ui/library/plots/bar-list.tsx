import type { ComponentChildren, JSX } from 'preact';
import { useWhole } from '../../../kit/focus/use-whole.ts';
import { formatNumber } from '../../../kit/intl.ts';
import { tCount } from '../../../platform/i18n.ts';
import { MaybeLink } from './maybe-link.tsx';

/** One line: what is counted, as a link to it, a bar, and the count in words. */
export interface BarRow {
  readonly key: string;
  readonly name: ComponentChildren;
  /** What tells more of it than its name. */
  readonly remark?: ComponentChildren;
  /** Address of what it stands for; null where the list cannot show it. */
  readonly href: string | null;
  readonly count: number;
  /** The count where a number alone would not say of what. */
  readonly words?: string;
}

interface Props {
  readonly rows: readonly BarRow[];
  readonly label: string;
  /** The count that fills the whole width. */
  readonly top: number;
  /** How many stand there before the reader asks for more; all where left out. */
  readonly firstShown?: number;
}

/** Counts under each other, as bars from one line; the words say all that the bars show. */
export function BarList({ rows, label, top, firstShown = rows.length }: Props): JSX.Element {
  const { list, isWhole, showWhole } = useWhole<HTMLUListElement>();
  // One more than fits is shown rather than a button that reveals one.
  const shown = isWhole || rows.length <= firstShown + 1 ? rows : rows.slice(0, firstShown);
  return (
    <>
      <ul ref={list} class="plots-bars" aria-label={label}>
        {shown.map(({ key, name, remark, href, count, words }) => (
          <li key={key}>
            <span class="plots-name">
              <MaybeLink href={count === 0 ? null : href}>{name}</MaybeLink>
              {remark && <span class="lp-soft"> {remark}</span>}
            </span>
            <span class="plots-track" aria-hidden="true">
              <span style={{ width: `${top > 0 ? (100 * count) / top : 0}%` }} />
            </span>
            <span class="plots-count">{words ?? formatNumber(count)}</span>
          </li>
        ))}
      </ul>
      {shown.length < rows.length && (
        <button type="button" class="lp-link-button lp-small" onClick={showWhole}>
          {tCount('library_plots_more', rows.length - shown.length)}
        </button>
      )}
    </>
  );
}
