import type { JSX } from 'preact';
import { matchesIn } from '../../../core/library/matches.ts';
import type { Part } from '../../../core/library/sought.ts';
import { WithHan } from '../../../kit/han.tsx';

interface Props {
  readonly text: string;
  /** The parts of what is sought; none where nothing is. */
  readonly parts: readonly Part[];
}

/** Characters of a text that a row shows at most: it has room for a few lines, and a passage may be as long as a book. */
const LONGEST = 1_000;

/** Text of a row in which the words sought are marked. */
export function MarkedText({ text: whole, parts }: Props): JSX.Element {
  const text = whole.length > LONGEST ? `${whole.slice(0, LONGEST)}…` : whole;
  const matches = matchesIn(text, parts);
  if (matches.length === 0) return <WithHan text={text} />;
  return (
    <>
      {matches.map(({ start, end }, index) => (
        <span key={start}>
          <WithHan text={text.slice(matches[index - 1]?.end ?? 0, start)} />
          <mark>
            <WithHan text={text.slice(start, end)} />
          </mark>
        </span>
      ))}
      <WithHan text={text.slice(matches.at(-1)?.end)} />
    </>
  );
}
