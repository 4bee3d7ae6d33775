import { alternation } from './alternation.ts';

/** A pattern that finds any of `words` of English as whole words (`urge*`: all that begins so) and any of `chinese` anywhere. */
export function anyOf(words: readonly string[], chinese: readonly string[] = []): RegExp {
  const whole = words.filter((word) => !word.endsWith('*'));
  const begun = words.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1));
  const parts = [`\\b${alternation(whole, '\\s+')}\\b`];
  if (begun.length > 0) parts.push(`\\b${alternation(begun, '\\s+')}`);
  if (chinese.length > 0) parts.push(alternation(chinese, ''));
  return new RegExp(parts.join('|'), 'iu');
}
