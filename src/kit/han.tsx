import type { JSX } from 'preact';

const HAN_RUN = /([\p{Script=Han}\u3000-\u303f\uff00-\uffef]+(?:[\d\s]*[\p{Script=Han}\u3000-\u303f\uff00-\uffef]+)*)/u;

/** Whether `text` holds Chinese characters. */
export function hasHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

/** Text with its Chinese runs told to the browser as simplified Chinese, so that fonts, line breaks and screen readers fit. */
export function WithHan({ text }: { readonly text: string }): JSX.Element {
  // Splitting by a pattern with one group gives other text and Chinese in turn.
  const runs = text.split(HAN_RUN);
  return (
    <>
      {runs.map((run, index) =>
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
