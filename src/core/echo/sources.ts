import { bodyCardOf } from '../checks/bodies.ts';
import { inOneGo, type Steps } from '../steps.ts';
import { fold } from '../text/fold.ts';
import { copyFinder } from './copies.ts';
import type { EchoEntry } from './echo-index.ts';
import { readable } from './script.ts';
import { unitsOf } from './units.ts';

const HAN = /\p{Script=Han}/u;

/** Longest name that is looked for as part of another, in UTF-16 units: who is longer is not called so for short. */
const PART_LIMIT = 60;

/**
 * How much of the longer names is taken apart, in UTF-16 units: what a few hundred sources are called. Each letter begins as many
 * runs as a part may have letters, and a file may name a thousand sources as long as sentences.
 */
const LETTERS = 20_000;

/** Whether a name is part of a longer one: "Ferrier" of "Tom Ferrier". */
function isPartOf(part: string, whole: string): boolean {
  if (part.length < 2 || part.length >= whole.length) return false;
  return HAN.test(part) ? whole.includes(part) : ` ${whole} `.includes(` ${part} `);
}

/** Calls `visit` with each run of words of a name, of one in Chinese characters with each run of characters, up to a length. */
function eachRun(name: string, longest: number, visit: (run: string) => void): void {
  const isHan = HAN.test(name);
  const pieces = isHan ? Array.from(name) : name.split(' ');
  pieces.forEach((first, from) => {
    let run = first;
    for (let next = from + 1; run.length <= longest; next++) {
      visit(run);
      const piece = pieces[next];
      if (piece === undefined) return;
      run += isHan ? piece : ` ${piece}`;
    }
  });
}

/**
 * For each of `parts` that is part of just one of `names`, that name. All are folded. Each name is taken apart once and its
 * pieces looked up, so that time grows with the number of names and not with its square; of very many those told first.
 */
export function wholeNames(parts: ReadonlySet<string>, names: Iterable<string>): ReadonlyMap<string, string> {
  const longest = [...parts].reduce((most, { length }) => Math.min(PART_LIMIT, Math.max(most, length)), 0);
  const wholes = new Map<string, Set<string>>();
  let room = LETTERS;
  for (const name of new Set(names)) {
    room -= name.length;
    if (room < 0) break;
    eachRun(name, longest, (run) => {
      if (parts.has(run) && isPartOf(run, name)) wholes.set(run, (wholes.get(run) ?? new Set()).add(name));
    });
  }
  return new Map(
    [...wholes].flatMap(([part, [only, ...more]]) => (only !== undefined && more.length === 0 ? [[part, only]] : [])),
  );
}

/** What of an entry tells where its claim comes from. */
export type Sourced = Pick<EchoEntry, 'text' | 'speakerName' | 'site' | 'articleKey'>;

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
const GENERIC =
  /^(?:(?:ministry(?:['’]s)?(?: (?:spokes\w+|official|statement))?|(?:an? )?(?:spokes\w+|official) (?:for|of|at|from) the ministry)|该部)$/;
/** "USGS", "IEA". */
const INITIALS = /^\p{Lu}{3,6}$/u;

/** UTF-16 units in which a body is looked for: a sign of a name may stand for eighteen. */
const LONGEST = 200;

/** Key of the body or company that a name holds, in any of its forms, or null: "MOFCOM spokesperson" and 商务部 are one. */
function bodyOf(name: string): string | null {
  const concepts = unitsOf(readable(name).slice(0, LONGEST)).flatMap((unit) => unit.concepts);
  const id = concepts.find((one) => one.kind === 'name' || BODIES.has(one.id))?.id ?? bodyCardOf(name);
  if (id === undefined || id === null) return null;
  // Other countries have ministries too.
  const country = concepts.find(({ kind }) => kind === 'place')?.id;
  return BODIES.has(id) && country !== undefined ? `${id} of ${country}` : id;
}

/** A name made ready to compare. */
interface Name {
  readonly folded: string;
  /** See `bodyOf`. */
  readonly body: string | null;
  /** The first letters of its words, "usgs" of "U.S. Geological Survey"; empty where it has fewer than three. */
  readonly initials: string;
}

/** The first letters of a name's words with a capital; of an abbreviation with points all of them. */
function initialsOf(written: string): string {
  const letters = written.match(/\p{Lu}(?=\.)|(?<![\p{L}.])\p{Lu}(?=\p{Ll})|(?<!\p{L})US(?!\p{L})/gu) ?? [];
  const initials = letters.join('').toLowerCase();
  return initials.length < 3 ? '' : initials;
}

/** Outlets and speakers come again from claim to claim, and nothing here takes as long as to look for bodies in their names. */
const met = new Map<string, Name>();
const MET_LIMIT = 20_000;

function readName(written: string): Name {
  const known = met.get(written);
  if (known) return known;
  if (met.size >= MET_LIMIT) met.clear();
  const bare = written.replace(/^[Tt]he /, '');
  const name = { folded: fold(bare), body: bodyOf(written), initials: initialsOf(bare) };
  met.set(written, name);
  return name;
}

/** What names, given as they are written, stand for among themselves: a function from one to the key of its source. */
function* keyingOf(names: readonly string[], sites: readonly string[]): Steps<(name: string) => string> {
  for (const name of new Set([...names, ...sites])) {
    readName(name);
    yield;
  }
  const speakers = Array.from(new Set(names), readName);
  // Capitals tell bodies: "CSRE", "US".
  const bodies = new Map([...speakers, ...Array.from(new Set(sites), readName)].map(({ folded, body }) => [folded, body]));
  const ministries = [...new Set(bodies.values())].filter((key) => key !== null && BODIES.has(key));
  const ministry = ministries.length === 1 ? ministries[0] : undefined;
  const others = speakers.flatMap(({ folded }) => (bodies.get(folded) || GENERIC.test(folded) ? [] : folded));
  const wholes = wholeNames(new Set(others), bodies.keys());
  const short = new Set([...names, ...sites].map((name) => name.replace(/^[Tt]he /, '')).filter((name) => INITIALS.test(name)));
  const shortened = new Set(Array.from(short, (name) => name.toLowerCase()));
  return (written) => {
    const { folded, initials } = readName(written);
    if (shortened.has(initials)) return bodies.get(initials) ?? initials;
    const body = bodies.get(folded);
    if (body) return body;
    if (GENERIC.test(folded)) return ministry ?? folded;
    const whole = wholes.get(folded) ?? folded;
    return bodies.get(whole) ?? whole;
  };
}

/** The host of an article's key; the whole key of what is no page of the web. */
const hostOf = (articleKey: string): string => /^(?![a-z-]+:\/)(?:\[[^\]]*\]|[^/:?]*)/.exec(articleKey)?.[0] || articleKey;

/** One name for all claims of a host, the first that is more than the host: its pages may write it in many ways. */
function outletsOf(claims: readonly Sourced[]): (claim: Sourced) => string {
  const outlets = new Map<string, string>();
  for (const { articleKey, site } of claims) {
    const host = hostOf(articleKey);
    const known = outlets.get(host);
    if (known === undefined || known === host) outlets.set(host, site);
  }
  return ({ articleKey, site }) => outlets.get(hostOf(articleKey)) ?? site;
}

/**
 * For each claim a key of its original source; claims with one key count as one source, however many outlets carry them.
 *
 * A named speaker is a source. Names of one body are one ("USGS" and "U.S. Geological Survey", "the ministry" where one ministry is named at all, MOFCOM, Ministry
 * of Commerce, 商务部, its spokesperson), as are a name and the part of it that no other name has. A claim without a named
 * speaker belongs to the first source that has it in nearly the same words, as copies of a press release do (`copyFinder` says
 * when one may be missed); else to its outlet, which is one source with claims that name the outlet as speaker. So the number
 * is about the least that the texts allow for copies, and no proof that two sources are independent.
 */
export const sourceKeys = (claims: readonly Sourced[]): readonly string[] => inOneGo(sourceKeysInSteps(claims));

/** The same in steps: names and texts that a file has brought in may be many and long. */
export function* sourceKeysInSteps(claims: readonly Sourced[]): Steps<readonly string[]> {
  const names = claims.flatMap(({ speakerName }) => speakerName || []);
  const outletOf = outletsOf(claims);
  const keyOf = yield* keyingOf(
    names,
    claims.map((claim) => outletOf(claim)),
  );
  const finder = yield* copyFinder(claims);
  for (const claim of claims) if (claim.speakerName) finder.add(claim, keyOf(claim.speakerName));
  const keys: string[] = [];
  for (const claim of claims) {
    yield;
    const copied = claim.speakerName ? keyOf(claim.speakerName) : finder.sourceOf(claim);
    keys.push(copied ?? keyOf(outletOf(claim)));
    if (copied === null) finder.add(claim, keys.at(-1) ?? '');
  }
  return keys;
}
