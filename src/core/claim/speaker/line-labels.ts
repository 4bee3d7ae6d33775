import type { Span } from '../../article/article.ts';
import { attributionOf, BODIES, ofPerson, ofRole } from './attribution-of.ts';
import type { Looked } from './looked.ts';
import { classInSentence } from './person-class.ts';
import type { PersonName } from './person-name.ts';
import { nameOfBody } from './speaker-name.ts';
import type { Attribution } from './speech-cues.ts';

/** "Commerce ministry, in a Q&A: …", "*MOFCOM: …": at most so many letters before the colon. */
const LABEL = /^[*•\s]*(?<label>[^:;.!?“”"]{2,70}):\s/u;
/** "…: commerce ministry", "… - MIIT vice minister", "… – Dunmore". */
const TAIL = /(?:\s[-–—]+\s|:\s)(?<label>[^:;.!?“”"–—]{2,50})$/u;

/** Who wrote, edited or photographed asserts nothing by that. */
const BYLINE =
  /^(?:By|From|Reporter|Editor|Source|Photo|Illustration|Updated|Published|Contact|Translated|Interviewed|Writer|Author|Producer|Host)\b|\b(?:Updated|Published|Editor|Reporter|Photo)\s?:/;

function speakerIn(place: Span, looked: Looked): Attribution | null {
  const { text } = looked.sentence;
  const isIn = ({ start, end }: Span): boolean => start >= place.start && end <= place.end;
  // A label is a speaker with a circumstance at most: "Trump on Truth Social".
  const isWhole = ({ start, end }: Span): boolean =>
    text.slice(place.start, start).trim().split(/\s+/).filter(Boolean).length <= 3 &&
    /^(?:['’]s)?(?:,|\s(?:in|on|at|from|for|of)\s|\s*$|\s[\p{Lu}(])/u.test(text.slice(end, place.end));
  const person = looked.people.find((one) => isIn(one) && isWhole(one) && isTold(one, looked));
  const role = looked.roles.find((one) => isIn(one) && isWhole(one));
  if (person && (!role || person.start <= role.start || role.end <= person.start + 1)) return ofPerson(person, place, looked);
  if (role) return ofRole(role, place, looked);
  for (const [table, speaker] of BODIES) {
    const hit = looked.sentence.hits
      .get(table)
      ?.find((one) => isIn(one) && isWhole(one) && !/^China rare/.test(text.slice(one.start, one.end)));
    if (hit) return attributionOf(speaker, nameOfBody(hit, looked.sentence, looked.sentences), place.start, place.end, looked);
  }
  return null;
}

/** Whether capitalised words before a colon are known to name a person: "Secure at Home:" names nobody. */
function isTold(person: PersonName, looked: Looked): boolean {
  return (
    classInSentence(person, looked, looked.sentences) !== null || looked.heard.byName.has(person.name.split(/\s/).at(-1) ?? '')
  );
}

/** The speaker whom a headline or a flash names before its first colon or after its last dash. */
export function speakerOfLine(looked: Looked): Attribution | null {
  const { text, isFirst } = looked.sentence;
  if (BYLINE.test(text)) return null;
  for (const form of isFirst ? [LABEL, TAIL] : [LABEL]) {
    const match = form.exec(text);
    const label = match?.groups?.['label'];
    if (!match || label === undefined) continue;
    const start = match.index + match[0].lastIndexOf(label);
    const found = speakerIn({ start, end: start + label.length }, looked);
    if (found) return found;
  }
  return null;
}

/** "“…” — Jane Doe" */
export function speakerUnderQuotation(looked: Looked): Attribution | null {
  const { text } = looked.sentence;
  const person = looked.people.at(-1);
  if (person?.end !== text.length || !/[”"]\s*[—–-]+\s*$/.test(text.slice(0, person.start))) return null;
  return ofPerson(person, person, looked);
}
