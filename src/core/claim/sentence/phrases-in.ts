import { type FoundIn, searchOf, type Word } from '../../text/phrases.ts';
import { partyTables } from '../actor/parties.ts';
import { senseTables } from '../rules/sense-counts.ts';
import { topicCueTables } from '../rules/topic-cues.ts';
import { SPEECH_CUES } from '../speaker/speech-cues.ts';
import { lexiconTables } from './lexicon.ts';

/** The tables that every sentence is looked up in. */
const sets = () => ({
  lexicon: lexiconTables(),
  senses: senseTables(),
  topicCues: topicCueTables(),
  speechCues: SPEECH_CUES,
  parties: partyTables(),
});

/** The phrases in a sentence, by the tables that hold them, in order of place. */
export type PhrasesIn = FoundIn<ReturnType<typeof sets>>;

let search: ((words: readonly Word[]) => PhrasesIn) | null = null;

/** The phrases in `words` of all tables that every sentence is looked up in. */
export function phrasesIn(words: readonly Word[]): PhrasesIn {
  search ??= searchOf(sets());
  return search(words);
}
