import type { Hedge } from './claim.ts';
import type { ReadSentence } from './sentence/sentence-context.ts';

/** "may" that permits ("how much ore they may dig", "may not") does not hedge. */
const PERMISSIVE =
  /\b(?:they|members|firms|exporters|producers|companies|who|one|only|nobody|no one|none|how much ore they) may\b/i;

/** The hedging cues of a sentence, in order; offsets in the article's text. */
export function hedgesOf(sentence: ReadSentence): readonly Hedge[] {
  const hits = sentence.hits.get('hedge') ?? [];
  return hits
    .filter(({ phrase, end }) => phrase !== '=may' || !PERMISSIVE.test(sentence.text.slice(Math.max(0, end - 40), end)))
    .map(({ start, end }) => ({
      text: sentence.text.slice(start, end),
      start: sentence.start + start,
      end: sentence.start + end,
    }));
}
