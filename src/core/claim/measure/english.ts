import type { FoundQuantity } from '../../text/quantity-at.ts';
import { has, isTelling } from './marks.ts';
import { type Phrase, phraseFrom } from './phrase.ts';
import type { Token } from './tokens.ts';

/** Words that may stand between a figure and "of": "91 percent or more of", "a 40 percent share of". */
const BEFORE_OF = /^(?:or|more|so|share|market|each)$/;

/** The phrase that an English figure is of: "of Y", "half the Y", "nine in ten Y", "a 12 percent cut in Y", "$110/kg for Y". */
export function englishPhrase(tokens: readonly Token[], at: number, { text, unit }: FoundQuantity): Phrase | null {
  let next = at + 1;
  while (next < at + 4 && BEFORE_OF.test(tokens[next]?.text ?? '') && tokens[next]?.gap.trim() === '') next++;
  const link = tokens[next];
  if (link?.gap.trim() !== '') return null;
  if (link.text === 'of') return phraseFrom(tokens, next + 1, unit === 'part' || unit?.startsWith('%') === true);
  if (unit === 'part') {
    if (/half$/i.test(text) && /^(?:the|its|their|all|our|his|her)$/.test(link.text)) return phraseFrom(tokens, next, true);
    if (/\s(?:in|out of)\s/i.test(text) && !has(link, 'is:stops')) return phraseFrom(tokens, next, true);
    return null;
  }
  if (has(link, 'is:changeNouns') && /^(?:in|of)$/.test(tokens[next + 1]?.text ?? '')) return phraseFrom(tokens, next + 2, false);
  if (link.text === 'in' && unit?.startsWith('%')) {
    const phrase = phraseFrom(tokens, next + 1, false);
    return phrase?.isKnown && tokens.slice(phrase.from, phrase.to).some(isTelling) ? phrase : null;
  }
  if (unit?.includes('/') && /^for$/.test(link.text)) return phraseFrom(tokens, next + 1, false);
  return null;
}
