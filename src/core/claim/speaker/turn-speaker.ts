import type { SpeakerClass } from '../claim.ts';
import type { ReadSentence } from '../sentence/sentence-context.ts';
import type { KnownPerson, Seen } from './looked.ts';
import { classOfRole } from './role-class.ts';
import type { Attribution } from './speech-cues.ts';
import type { Turn } from './turns.ts';

/** What has to be known of an English article to tell who its turns belong to. */
export interface Cast {
  readonly seen: readonly Seen[];
  readonly sentences: readonly ReadSentence[];
  readonly persons: ReadonlyMap<string, KnownPerson>;
}

/** The person that a label names, by the last part of the name whatever the case. */
function personOf(label: string, persons: ReadonlyMap<string, KnownPerson>): KnownPerson | null {
  const last = label.split(/[\s-]/).at(-1)?.toLowerCase();
  for (const [name, known] of persons) if (name.toLowerCase() === last) return known;
  return null;
}

/** Answers that are a ministry's, and not a person's. */
const OFFICIAL = /\b(?:answers (?:reporters|questions)|press (?:conference|briefing)|news conference|spokes\p{L}+|comrade)\b/iu;

/** Who answers in an interview whose answers bear no name: an office whose answers they are, else the person introduced first. */
export function interviewee({ seen, sentences, persons }: Cast, before: number): SpeakerClass | null {
  const introduction = seen.slice(0, before);
  const isOfficial = introduction.some(({ sentence }) => OFFICIAL.test(sentence.text));
  const person = introduction.flatMap(({ people }) => people).map(({ name }) => persons.get(name.split(/\s/).at(-1) ?? ''));
  const known = person.find(Boolean);
  if (known && !isOfficial) return known.speaker;
  for (const one of introduction) {
    for (const role of one.roles) {
      const speaker = classOfRole(role, one.sentence, sentences, false, one.roles);
      if (speaker && speaker !== 'unattributed' && speaker !== 'chinese-state-media') return speaker;
    }
  }
  return null;
}

/** Who holds a turn: by the role in the label, by what the article tells of the name, else a guest: an analyst. */
export function speakerOfTurn(turn: Turn, cast: Cast): Pick<Attribution, 'speaker' | 'name'> {
  const at = cast.seen[turn.sentence];
  const person = personOf(turn.label, cast.persons);
  // A label of one word is a name, though "GAO" is an office elsewhere.
  const role = person && !turn.label.includes(' ') ? undefined : at?.roles.find(({ end }) => end <= turn.words.end);
  const speaker = at && role ? classOfRole(role, at.sentence, cast.sentences, false, at.roles) : null;
  if (speaker) return { speaker, name: person?.name ?? null };
  if (person) return { speaker: person.speaker, name: person.name };
  const isNamed = /^\p{Lu}{2}/u.test(turn.label) && turn.label.length > 2;
  return { speaker: interviewee(cast, turn.sentence) ?? 'analyst', name: isNamed ? turn.label : null };
}
