import type { Span } from '../article/article.ts';
import { trimmedSpan } from '../text/trimmed-span.ts';
import type { Hedge } from './claim.ts';
import type { ReadSentence } from './sentence/sentence-context.ts';

/** "may" that permits or forbids does not hedge: "how much ore they may dig", "may not", "only the groups may apply". */
const PERMITTED =
  /\b(?:they|members|firms|exporters|producers|companies|who|one|only|nobody|no one|none|nor|if i|how much ore they|foreigners|state|you|applicants?)\s(?:\w+\s){0,2}$/i;
const ONLY_MAY = /\bonly\b[^,;]{0,120}$/i;

/** "could" that looks back on what somebody was able to do: "so that phones could be cheap", "nobody could see". */
const PAST_ABILITY =
  /(?:\b(?:nobody|nothing|no one|none|no \w+|neither \w*|so that|in order that|how|than|as (?:fast|far|much|long) as|everyone|everybody|anyone|whoever|where|which|that|who|what|before \w+|until)\b[^,;:]{0,60})$/i;
const AHEAD = /\b(?:if|by 20\d\d|next|soon|would|will|may|fear|warn|risk|whether|should|coming|within)\b/i;
const PAST =
  /\b(?:was|were|had|did|taught|showed|said|told|made|became|found|knew|went|came|took|sent|left|built|kept|ran|rose|fell|gave|held|brought|bought|sold|began|wrote|saw|thought|meant|lost|won|paid|drew|grew|stood|\w{3,}ed)\b/i;

/** What ends a clause, and so what a hedge in it reaches. */
const BOUNDARY =
  /[;:—–()“”"]|,\s(?=(?:and|but|while|whereas|although|though|because|which|who|so|yet|or)\b)|[，；：。（）「」]/giu;

function isPermission(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 60), start);
  return /^\s(?:not|only)\b/.test(text.slice(end)) || PERMITTED.test(before) || ONLY_MAY.test(text.slice(0, start));
}

/** Whether "could" tells of the past: it is denied, or a past verb goes before it and nothing in the sentence looks ahead. */
function isAbility(text: string, start: number, end: number): boolean {
  if (/^\s(?:not|no longer|hardly|scarcely|always|once|then)\b|^n['’]t/.test(text.slice(end))) return true;
  const before = text.slice(0, start);
  const rest = before + text.slice(end);
  return (
    PAST_ABILITY.test(before) && (PAST.test(before) || /\b(?:nobody|nothing|no one|none)\b/i.test(before)) && !AHEAD.test(rest)
  );
}

/** The clause that a cue at `start` stands in, up to the marks and conjunctions around it; offsets in `text`. */
function clauseAround(text: string, start: number, end: number): Span {
  let from = 0;
  let to = text.length;
  for (const { 0: mark, index } of text.matchAll(BOUNDARY)) {
    if (index + mark.length <= start) from = index + mark.length;
    else if (index >= end) {
      to = index;
      break;
    }
  }
  return trimmedSpan(text, { start: from, end: to });
}

/** The hedging cues of a sentence, in order, each with the clause it hedges; offsets in the article's text. */
export function hedgesOf({ text, start: place, hits }: ReadSentence): readonly Hedge[] {
  return (hits.get('hedge') ?? [])
    .filter(({ phrase, start, end }) => {
      if (phrase === '=may') return !isPermission(text, start, end);
      return phrase !== 'could' || !isAbility(text, start, end);
    })
    .map(({ start, end }) => {
      const clause = clauseAround(text, start, end);
      return {
        text: text.slice(start, end),
        start: place + start,
        end: place + end,
        scope: { start: place + clause.start, end: place + clause.end },
      };
    });
}
