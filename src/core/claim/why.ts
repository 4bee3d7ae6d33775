import type { Span } from '../article/article.ts';
import type { Claim, Evidence, EvidenceKind } from './claim.ts';

/** How the line is worded. */
export type WhyPattern = 'act_by_over' | 'act_by' | 'position_of' | 'item_of' | 'words';

/** A line of why a sentence is marked: a wording, and the page's words for its places, in order; of `words` there may be several. */
export interface Why {
  readonly pattern: WhyPattern;
  readonly words: readonly string[];
}

/** Words that say whose, or point back, and so cannot stand for who acts: "curbs by Chinese", "a share of it". */
const NOT_A_NAME =
  /^(?:chinese|municipal|provincial|prefectural|domestic|it|its|they|their|he|she|his|her|we|our|this|that|these|those|the\s\p{Ll}+|该\p{Script=Han}{1,3}|其|它|他|她|他们|它们|我们)$/iu;
/** What stands in somebody's stead: who "the quota" belongs to is not said by it. */
const THING = /quota|curb|limit|control|restrict|licen[cs]|announcement|rule|measure|ban\b|配[额額]|管制|公告|限制/i;
/** What turns an act or a position into its contrary, or into one that has not come about. */
const NEGATION =
  /\b(?:not|no|never|neither|nor|without|none|hardly|cannot|rather than|instead of|den(?:y|ies|ied)|refus\w+|fail\w*|stop\w*|avoid\w*|unlikely)\b|n['’]t\b|[不未没沒無无非否]/i;
/** So far before an act a word turns it round. */
const REACH = 24;
/** All that may stand between who acts and the act: words that only say when, whether or how, or one that says what is curbed. */
const TO_ACT =
  /^(?:['’]s?(?:\s[\p{L}-]+)?|(?:\s(?:has|have|had|is|are|was|were|will|would|may|might|could|can|must|also|again|now|then|once|since|already|still|first|been|further|today|soon|itself|since|yesterday|\p{Ll}+ly))*)\s$|^(?:\s?(?:将|將|已|正|又|再次?|也|还|還|曾|会|會|要|拟|擬|正式|全面|近日|日前|对\p{Script=Han}{1,8}|對\p{Script=Han}{1,8}))*$/iu;
/** What may stand between whose it is and a share or position. */
const TO_POSITION = /^(?:['’]s?)?(?:\s[\p{L}\d.,-]+(?<!,)){0,5}\s$|^\p{Script=Han}{0,8}$/u;
/** Words among those of position that say how somebody leans on another, or what is planned: nobody's share. */
const NO_POSITION = /\b(?:rel(?:y|ies|ied|iance|iant|ying)|depend\w*|polic\w+|strateg\w+)\b|依[赖賴]|政策|战略|戰略/i;
/** Before a name in Chinese: it is from whom, or by way of whom. */
const FROM = /[靠从從自向由被跟与與和]$/;
/** Between an act and what it is over no other clause begins. */
const BREAK = /[,;:；：，。—–"“”「」]|\s(?:which|who|that|while|but|because|and)\s/;
const FAR = 40;
/** A lead-in longer than this would crowd the line out. */
const LONGEST = 80;
const MOST_WORDS = 3;

/** Kinds of evidence by whose words a sentence was marked. */
const WEIGHED: readonly EvidenceKind[] = ['actor', 'act', 'position', 'matter', 'wording'];

/**
 * Why a claim is marked, in the page's own words. Who acts, does what and over what is told where the sentence says so in one
 * clause and nothing in it turns it round; else which words weighed; null where there are none.
 */
export function whyOf(claim: Pick<Claim, 'text' | 'start' | 'end' | 'evidence' | 'actor'>): Why | null {
  const ofKind = (kind: EvidenceKind): readonly Evidence[] => claim.evidence.filter((piece) => piece.kind === kind);
  const who = nameIn(claim);
  if (who) {
    const act = ofKind('act').find((piece) => isActOf(piece, who, claim));
    const matter = act && ofKind('matter').find((piece) => isObjectOf(piece, act, claim));
    if (act && matter) return { pattern: 'act_by_over', words: [act.text, who.text, matter.text] };
    if (act) return { pattern: 'act_by', words: [act.text, who.text] };
    const position = ofKind('position').find((piece) => isPositionOf(piece, who, claim));
    if (position) return { pattern: 'position_of', words: [position.text, who.text] };
  }
  const list = ofKind('lead-in').find(({ text }) => text.length <= LONGEST);
  // Its own colon would run into the end of the line.
  if (list)
    return {
      pattern: 'item_of',
      words: [
        list.text
          .trim()
          .replace(/[:：]$/, '')
          .trimEnd(),
      ],
    };
  const words = weighedIn(claim);
  return words.length > 0 ? { pattern: 'words', words } : null;
}

type Placed = Span & { readonly text: string };
type Told = Pick<Claim, 'text' | 'start' | 'end'>;

/** The actor, where the claim itself names it and it is China's. */
function nameIn({ text: claimText, actor, start, end }: Pick<Claim, 'text' | 'actor' | 'start' | 'end'>): Placed | null {
  if (actor?.side !== 'china' || !actor.words) return null;
  const { words } = actor;
  const text = words.text.replace(/['’]s?$/, '');
  if (FROM.test(claimText.slice(0, words.start - start))) return null;
  return words.start >= start && words.end <= end && !NOT_A_NAME.test(text) && !THING.test(text) && !/^\p{Ll}/u.test(text)
    ? { ...words, text }
    : null;
}

/** The words of a claim from `from` to `to`, offsets in the article's text. */
const between = ({ text, start }: Told, from: number, to: number): string => text.slice(from - start, to - start);

function isActOf(act: Placed, who: Placed, claim: Told): boolean {
  const before = between(claim, Math.max(claim.start, act.start - REACH), act.start);
  if (NEGATION.test(act.text) || NEGATION.test(before)) return false;
  if (act.start >= who.end) return TO_ACT.test(between(claim, nameEnd(who, claim), act.start));
  // "curbs that were tightened by Beijing".
  return act.end <= who.start && /^[^,;:]{0,20}\bby\s(?:the\s)?$/i.test(between(claim, act.end, who.start));
}

function isPositionOf(position: Placed, who: Placed, claim: Told): boolean {
  const words = between(claim, nameEnd(who, claim), position.start);
  if (position.start < who.end || NO_POSITION.test(position.text) || NEGATION.test(position.text)) return false;
  return TO_POSITION.test(words) && !NEGATION.test(words) && !BREAK.test(words);
}

/** Where a name ends, without the "'s" that may belong to its words. */
const nameEnd = (who: Placed, { text, start }: Told): number => {
  const at = text.indexOf(who.text, who.start - start);
  return at < 0 ? who.end : start + at + who.text.length;
};

function isObjectOf(matter: Placed, act: Placed, claim: Told): boolean {
  const words = between(claim, act.end, matter.start);
  return matter.start >= act.end && words.length <= FAR && !BREAK.test(words);
}

function weighedIn({ evidence, start, end }: Pick<Claim, 'evidence' | 'start' | 'end'>): readonly string[] {
  const seen = new Set<string>();
  return evidence
    .filter((piece) => WEIGHED.includes(piece.kind) && piece.start >= start && piece.end <= end && piece.text.trim() !== '')
    .filter(({ text }) => !seen.has(text.toLowerCase()) && seen.add(text.toLowerCase()))
    .slice(0, MOST_WORDS)
    .toSorted((a, b) => a.start - b.start)
    .map(({ text }) => text.trim());
}
