import type { Claim } from '../claim/claim.ts';
import { wordsOf } from '../text/phrases.ts';
import { simplified } from '../text/simplified.ts';
import { BODIES, bodyCardOf } from './bodies.ts';
import type { Check } from './check.ts';
import words from './data/sourcing-words.json';
import { hitsIn } from './pattern.ts';
import { sourcingPatterns } from './sourcing-words.ts';
import type { ArticleSubject } from './subject.ts';

/** So many attributed claims make a pattern, and so many of them must name the body. */
const LEAST = { attributed: 4, named: 3 };

const PLACES: ReadonlySet<string> = new Set(words.places);
const isAttributed = ({ speaker }: Claim): boolean => speaker !== 'outlet' && speaker !== 'unattributed';
/** "China says" names no body: whoever wrote it may have read any. */
const isPlace = (name: string): boolean => PLACES.has(simplified(name).toLowerCase());

/** The card of the one body that every named speaker is, or null. */
function onlyBody(claims: readonly Claim[]): string | null {
  const names = claims.flatMap(({ speakerName }) => (speakerName === null || isPlace(speakerName) ? [] : [speakerName]));
  const cards = new Set(names.map(bodyCardOf));
  const [card] = cards;
  return cards.size === 1 && names.length >= LEAST.named ? (card ?? null) : null;
}

/** Whether anybody is quoted outside `claims`: also what is no claim can be a second source. */
function isAnybodyElseQuoted({ article }: ArticleSubject, claims: readonly Claim[]): boolean {
  const hits = hitsIn(sourcingPatterns(), wordsOf(simplified(article.text)));
  const speech = words.speech.flatMap((verb) => hits.get(verb) ?? []);
  return speech.some(({ start }) => !claims.some((claim) => start >= claim.start && start < claim.end));
}

/** The note that all that is attributed goes back to one named body, or null: where a second voice is heard, nothing is said. */
export function singleSource(subject: ArticleSubject): Check | null {
  const attributed = subject.claims.filter(isAttributed);
  const card = onlyBody(attributed);
  if (card === null) return null;
  const own = attributed.filter(({ speakerName }) => speakerName !== null && bodyCardOf(speakerName) === card);
  const classes = new Set(own.map(({ speaker }) => speaker));
  const unnamed = attributed.filter(({ speakerName }) => speakerName === null);
  if (unnamed.some(({ speaker }) => !classes.has(speaker) && !speaker.startsWith('chinese-'))) return null;
  const count = own.length + unnamed.filter(({ speaker }) => classes.has(speaker)).length;
  if (count < LEAST.attributed || isAnybodyElseQuoted(subject, own)) return null;
  const isStateLinked = BODIES.some((body) => body.card === card && body.isStateLinked);
  // The longest is the name in full, unless it took in words around it: the one most often used is the article's own.
  const names = own.map(({ speakerName }) => speakerName ?? '');
  const name = [...names].sort((a, b) => timesIn(names, b) - timesIn(names, a))[0] ?? '';
  return {
    id: 'sourcing:single-source',
    kind: 'sourcing',
    message: { code: isStateLinked ? 'sourcing-single-source-state' : 'sourcing-single-source', values: [name] },
    span: null,
    card,
    asOf: null,
    sources: [],
    picture: null,
  };
}

const timesIn = (names: readonly string[], name: string): number => names.filter((other) => other === name).length;
