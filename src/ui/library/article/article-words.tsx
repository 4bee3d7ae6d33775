import type { JSX } from 'preact';
import { WithHan } from '../../../kit/han.tsx';

interface Props {
  readonly text: string;
  /** BCP 47 tag of the article, or undefined. */
  readonly language: string | undefined;
}

/**
 * Words of an article. In one that is written in Chinese characters throughout, its own tag says which they are; in others
 * they are told apart.
 */
export function ArticleWords({ text, language }: Props): JSX.Element | string {
  return /^(?:zh|ja|ko)\b/i.test(language ?? '') ? text : <WithHan text={text} />;
}
