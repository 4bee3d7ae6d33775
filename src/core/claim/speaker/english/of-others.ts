import type { Span } from '../../../article/article.ts';
import type { ReadSentence } from '../../sentence/sentence-context.ts';

/** Tables of states and places that are not China's. */
const OTHERS = ['westernState', 'foreignPlace', 'feedPlace'] as const;
/** What stands between a state and its ministry: "the Thai commerce ministry", "India’s Ministry of Commerce". */
const OWNS = /^(?:[’']s)?\s$/;

const LONGEST = '’s '.length;
/** What stands between a ministry and its state: "the commerce ministry of India", "the foreign ministry in Tokyo". */
const IS_OF = /^\s(?:of|in)\s(?:the\s)?$/;
const LONGEST_OF = ' of the '.length;
/** What a state has behind its name too: an embassy stands in another's, and "officials in Tokyo" may be anybody's. */
const MINISTRY = /\bministry\b/i;
/** Its state stands before it already: "China’s Ministry of Commerce in Tokyo". */
const OF_CHINA = /\b(?:Chin(?:a[’']s|ese)|Beijing[’']s)\s$/;

/** Whether a state that is not China stands right before `place`, or after a ministry there, as whose it is. */
export function isOfOthers({ hits, text }: ReadSentence, place: Span): boolean {
  const isMinistry = MINISTRY.test(text.slice(place.start, place.end)) && !OF_CHINA.test(text.slice(0, place.start));
  const isOwner = ({ start, end }: Span): boolean =>
    (end < place.start && place.start - end <= LONGEST && OWNS.test(text.slice(end, place.start))) ||
    (isMinistry && start > place.end && start - place.end <= LONGEST_OF && IS_OF.test(text.slice(place.end, start)));
  return OTHERS.some((table) => hits.get(table)?.some(isOwner));
}
