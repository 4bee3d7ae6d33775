import type { JSX } from 'preact';

const HAN_RUN = /([\p{Script=Han}\u3000-\u303f\uff00-\uffef]+(?:[\d\s]*[\p{Script=Han}\u3000-\u303f\uff00-\uffef]+)*)/u;

/** Whether `text` holds Chinese characters. */
export function hasHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

/** Chinese runs of one text that are told by themselves: a file may bring passages of fifty thousand. */
const MOST_RUNS = 200;

/** Letters and marks that are written from right to left, or have others written so. */
const TURNING = /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc]|[\ud802\ud803\ud83a\ud83b]/;

/**
 * Text of others with its Chinese runs told to the browser as simplified Chinese, so that fonts, line breaks and screen readers
 * fit. What is written from right to left is kept apart from our own words, which it would turn round.
 */
export function WithHan({ text }: { readonly text: string }): JSX.Element {
  if (TURNING.test(text)) {
    return (
      <bdi>
        <HanRuns text={text} />
      </bdi>
    );
  }
  return <HanRuns text={text} />;
}

/** A text as other text and Chinese in turn; behind the first of very many Chinese runs all the rest is one other text. */
export function hanRuns(text: string): readonly string[] {
  // Splitting by a pattern with one group does so.
  const runs = text.split(HAN_RUN);
  return runs.length > 2 * MOST_RUNS ? [...runs.slice(0, 2 * MOST_RUNS), runs.slice(2 * MOST_RUNS).join('')] : runs;
}

function HanRuns({ text }: { readonly text: string }): JSX.Element {
  return (
    <>
      {hanRuns(text).map((run, index) =>
        index % 2 === 1 ? (
          <span key={index} lang="zh-Hans">
            {run}
          </span>
        ) : (
          run
        ),
      )}
    </>
  );
}
