import type { JSX } from 'preact';
import { formatNumber } from '../../../kit/intl.ts';

/** A part of a column: so many of one kind, with what it is filled with. */
export interface ColumnPart {
  readonly key: string;
  readonly count: number;
  readonly fill: JSX.Element;
  /** What is told on hovering. */
  readonly title: string;
  /** Address of what it stands for, or null. */
  readonly href: string | null;
}

/** A column of a plot; without parts it is an empty slot. */
export interface Column {
  readonly key: string;
  /** What stands below it where there is room. */
  readonly label: string;
  readonly parts: readonly ColumnPart[];
}

interface Props {
  readonly columns: readonly Column[];
  /** The count that fills the whole height. */
  readonly top: number;
  /** Whether a scale and the names of the columns stand beside it. */
  readonly isLabelled: boolean;
}

/** Labels that fit under a plot on a narrow window. */
const MOST_LABELS = 5;

/**
 * Columns side by side, their parts on top of each other. For the eye and the pointer: it is hidden from screen readers and
 * the Tab key, and whatever it shows stands with its links in a table beside it.
 */
export function Columns({ columns, top, isLabelled }: Props): JSX.Element {
  const step = Math.ceil(columns.length / MOST_LABELS);
  // A label takes about as much room as lies between two: nearer to the end there is none.
  const hasLabel = (index: number): boolean => index % step === 0 && columns.length - index >= 0.75 * step;
  return (
    <div class={isLabelled ? 'plots-columns plots-columns-labelled' : 'plots-columns'} aria-hidden="true">
      {isLabelled && <span class="plots-top lp-small lp-soft">{formatNumber(top)}</span>}
      <div class="plots-ground">
        {columns.map(({ key, parts }) => (
          <div key={key} class="plots-column">
            {parts.map((part) => (
              <Bar key={part.key} part={part} top={top} />
            ))}
          </div>
        ))}
      </div>
      {isLabelled && (
        <div class="plots-axis lp-small lp-soft">
          {columns.map(({ key, label }, index) => (
            <span key={key}>{hasLabel(index) && label}</span>
          ))}
        </div>
      )}
    </div>
  );
}

function Bar({ part: { count, fill, title, href }, top }: { readonly part: ColumnPart; readonly top: number }) {
  const style = { height: `${(100 * count) / top}%` };
  if (href === null)
    return (
      <span class="plots-bar" style={style} title={title}>
        {fill}
      </span>
    );
  return (
    <a class="plots-bar" style={style} title={title} href={href} tabIndex={-1}>
      {fill}
    </a>
  );
}
