import { resemblance, wordsOf } from '../annotation/resemblance.ts';
import { bodyCardOf } from '../checks/bodies.ts';
import { fold } from '../text/fold.ts';
import type { EchoEntry } from './echo-index.ts';
import { likenessOf } from './likeness.ts';
import { readable } from './script.ts';
import { currentTokens } from './signature.ts';
import { unitsOf } from './units.ts';

/** What of an entry tells where its claim comes from. */
export type Sourced = Pick<EchoEntry, 'text' | 'signature' | 'speakerName' | 'site'>;

const BODIES: ReadonlySet<string> = new Set([
  'mofcom',
  'miit',
  'mnr',
  'foreign-ministry',
  'customs',
  'state-council',
  'pentagon',
]);
/** A name that only says that a body spoke. */
const GENERIC = /^(?:ministry(?:['’]s)?(?: (?:spokes\w+|official|statement))?|该部)$/;

/** Wording from which unnamed copies count as one text: the words alike, and in the same order. */
const SAME_LIKENESS = 0.85;
const SAME_WORDING = 0.8;

const nameOf = (name: string): string => fold(name).replace(/^the /, '');

/** Key of the body or company that a name holds, in any of its forms, or null: "MOFCOM spokesperson" and 商务部 are one. */
function bodyOf(name: string): string | null {
  const concepts = unitsOf(readable(name)).flatMap((unit) => unit.concepts);
  const id = concepts.find((one) => one.kind === 'name' || BODIES.has(one.id))?.id ?? bodyCardOf(name);
  if (id === undefined || id === null) return null;
  // Other countries have ministries too.
  const country = concepts.find(({ kind }) => kind === 'place')?.id;
  return BODIES.has(id) && country !== undefined ? `${id} of ${country}` : id;
}

/** Whether a name is part of a longer one: "Ferrier" of "Tom Ferrier". */
function isPartOf(part: string, whole: string): boolean {
  if (part.length < 2 || part.length >= whole.length) return false;
  return /\p{Script=Han}/u.test(part) ? whole.includes(part) : ` ${whole} `.includes(` ${part} `);
}

/** What names, given as they are written, stand for among themselves: a function from one to the key of its source. */
function keyingOf(names: readonly string[], sites: readonly string[]): (name: string) => string {
  // Capitals tell bodies: "CSRE", "US".
  const bodies = new Map([...names, ...sites].map((name) => [nameOf(name), bodyOf(name)]));
  const ministries = [...new Set(bodies.values())].filter((key) => key !== null && BODIES.has(key));
  return (written) => {
    const name = nameOf(written);
    const body = bodies.get(name);
    if (body) return body;
    if (GENERIC.test(name)) return (ministries.length === 1 ? ministries[0] : null) ?? name;
    if (!names.includes(written)) return name;
    const longer = [...bodies.keys()].filter((other) => isPartOf(name, other));
    const whole = (longer.length === 1 ? longer[0] : null) ?? name;
    return bodies.get(whole) ?? whole;
  };
}

function isSameText(a: Sourced, b: Sourced): boolean {
  if (likenessOf(currentTokens(a), currentTokens(b)) < SAME_LIKENESS) return false;
  return resemblance(wordsOf(a.text), wordsOf(b.text)) >= SAME_WORDING;
}

/**
 * For each claim a key of its original source; claims with one key count as one source, however many outlets carry them.
 *
 * A named speaker is a source. Names of one body are one ("the ministry" where one ministry is named at all, MOFCOM, Ministry
 * of Commerce, 商务部, its spokesperson), as are a name and the part of it that no other name has. A claim without a named
 * speaker belongs to the first source that has it in nearly the same words, as copies of a press release do; else to its
 * outlet, which is one source with claims that name the outlet as speaker. So the number is the least that the texts allow
 * for copies, and no proof that two sources are independent.
 */
export function sourceKeys(claims: readonly Sourced[]): readonly string[] {
  const names = claims.flatMap(({ speakerName }) => speakerName || []);
  const keyOf = keyingOf(
    names,
    claims.map(({ site }) => site),
  );
  const known = claims.flatMap((claim) => (claim.speakerName ? [{ claim, key: keyOf(claim.speakerName) }] : []));
  return claims.map((claim) => {
    if (claim.speakerName) return keyOf(claim.speakerName);
    const copied = known.find((other) => isSameText(claim, other.claim))?.key;
    const key = copied ?? keyOf(claim.site);
    if (copied === undefined) known.push({ claim, key });
    return key;
  });
}
