import type { Span } from '../../../article/article.ts';
import type { ReadSentence } from '../../sentence/sentence-context.ts';

/** Tables of states and places that are not China's. */
const OTHERS = ['westernState', 'foreignPlace', 'feedPlace'] as const;
/** What stands between a state and its ministry: "the Thai commerce ministry", "India’s Ministry of Commerce". */
const OWNS = /^(?:[’']s)?\s$/;

const LONGEST = '’s '.length;

/** Whether a state that is not China stands right before `place`, as whose it is. */
export function isOfOthers({ hits, text }: ReadSentence, place: Span): boolean {
  const isOwner = ({ end }: Span): boolean =>
    end < place.start && place.start - end <= LONGEST && OWNS.test(text.slice(end, place.start));
  return OTHERS.some((table) => hits.get(table)?.some(isOwner));
}
