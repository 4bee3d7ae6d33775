import type { Claim, Quantity } from '../claim/claim.ts';
import { senseTables } from '../claim/rules/sense-counts.ts';
import { findPhrases, indexPhrases, type PhraseIndex, wordsOf } from '../text/phrases.ts';
import { attributionsIn } from './attribution.ts';
import { comparable } from './comparable.ts';
import { negatedIn } from './negation.ts';
import { readable, scriptOf } from './script.ts';
import { type Kind, type Script, tokenOf } from './token.ts';
import { type Unit, unitsOf } from './units.ts';
import type { ConceptKind } from './vocabulary.ts';

/** Acts of one party towards another of its kind, where the same words can say the reverse. */
const ADDRESSING: ReadonlySet<string> = new Set(['accuse', 'urge', 'warn', 'retaliate']);

const partyOf = ({ concepts }: Unit): string | null =>
  concepts.find(({ kind, id }) => kind === 'place' || id === 'china')?.id ?? null;

const isParty = (party: string | null): boolean => party !== null;

/**
 * Who accuses, urges or warns whom: the parties nearest to such an act on either side, turned round before "by".
 * Null where no such act stands between two.
 */
function rolesIn(units: readonly Unit[]): string | null {
  const at = units.findIndex(({ concepts }) => concepts.some(({ id }) => ADDRESSING.has(id)));
  if (at < 0) return null;
  const before = units.slice(0, at).map(partyOf).findLast(isParty);
  const rest = units.slice(at + 1);
  const after = rest.map(partyOf).find(isParty);
  if (!before || !after || before === after) return null;
  const isPassive = rest[0]?.text === 'by';
  return isPassive ? `${after} to ${before}` : `${before} to ${after}`;
}

const LIST = '\\d{1,5}(?:(?:\\s?,\\s|,?\\sand\\s|\\s?&\\s?|\\s?[-–]\\s?|\\sto\\s)(?:[Nn]os?\\.\\s?)?\\d{1,5}\\b)*';
/** "Announcement No. 61", "Announcements 55, 56 and 57", "No. 18": with a capital, for a buyer orders 300 tonnes. */
const ENGLISH = new RegExp(
  `(?:\\b(?:Announcement|Notice|Circular|Order|Decree|Proclamation|Regulation)s?\\s(?:(?:[Nn]os?\\.?|[Nn]umbers?)\\s?)?|\\b[Nn]os?\\.\\s?)(${LIST})`,
  'gu',
);
const CHINESE = /第\s?(\d{1,4})\s?号|(?<!\d)(\d{1,4})号(?:公告|令|文)/g;

/** The numbers of the instruments that a readable text names, without their years. */
function instrumentsIn(text: string): readonly number[] {
  const english = Array.from(text.matchAll(ENGLISH), ([, list = '']) => list.match(/\d{1,5}/g) ?? []).flat();
  const chinese = Array.from(text.matchAll(CHINESE), ([, one, other]) => one ?? other ?? '');
  return [...english, ...chinese].map(Number);
}

/** Version of how facts are read. It rises whenever `data/` or what reads a claim changes. */
export const ECHO_VERSION = 5;

/** Most facts of a claim: of a freak that has more the lowest tokens are kept, which any two claims choose alike (Broder 1997). */
export const FACTS_LIMIT = 200;

/** What is known of a claim beside its words. What an older Loupe kept has less. */
export interface Facts extends Pick<Claim, 'text' | 'topics' | 'quantities' | 'dates' | 'layer' | 'actor'> {
  /** Background cards, most helpful first. */
  readonly cards: readonly { readonly id: string }[];
}

/** A fact by its kind and its name among them. */
export type Fact = readonly [kind: Kind, name: string];

/** Kinds of what the tables name, where they have a kind of their own here. */
const OF_CONCEPTS: Readonly<Partial<Record<ConceptKind, Kind>>> = {
  act: 'act',
  measure: 'measure',
  stage: 'stage',
  place: 'place',
  matter: 'matter',
  name: 'company',
  ordinal: 'ordinal',
  prospect: 'prospect',
  denial: 'prospect',
  number: 'rule',
};

let senses: PhraseIndex<string> | null = null;

/** Pairs of neighbouring characters; a lone one is itself. */
function pairsOf(run: string): readonly string[] {
  const characters = Array.from(run);
  const pairs = characters.slice(1).map((character, i) => `${characters[i]}${character}`);
  return pairs.length > 0 ? pairs : characters;
}

/** What a step through the text says. Of words that only say who speaks nothing counts but a company, which may be what is spoken of. */
function factsOfUnit({ concepts, text, isRun, isPlain, isAttribution }: Unit): readonly Fact[] {
  if (concepts.length > 0) {
    const told = isAttribution ? concepts.filter(({ kind }) => kind === 'name') : concepts;
    return told.map(({ kind, id }): Fact => [OF_CONCEPTS[kind] ?? 'common', id]);
  }
  if (isPlain || isAttribution) return [];
  return (isRun ? pairsOf(text) : [text]).map((word): Fact => ['word', word]);
}

/** What the words of a text say; `bare` is the text without those that only say who says it. */
function factsOfWords(text: string, bare: string): readonly Fact[] {
  const units = unitsOf(text);
  const negated = negatedIn(units);
  const roles = rolesIn(units);
  senses ??= indexPhrases(senseTables());
  return [
    // Of a run without spaces the beginning is what is denied.
    ...units.flatMap((unit, at) =>
      factsOfUnit(unit).map((fact, i): Fact => (i === 0 && negated.has(at) ? ['negated', fact[1]] : fact)),
    ),
    ...findPhrases(senses, wordsOf(bare)).map(({ label }): Fact => ['sense', label]),
    ...instrumentsIn(text).map((number): Fact => ['rule', `${number}`]),
    ...(roles === null ? [] : [['roles', roles] as const]),
  ];
}

/** Names inside a sentence of a script with capitals: whoever begins one has a capital too. */
const PROPER = /(?<=[\p{Ll},;:’'"”“)]\s)\p{Lu}[\p{L}’'-]+|(?<!\p{L})\p{Lu}{2,}(?!\p{L})/gu;
const NUMBER = /\d[\d,.]*\d|\d/g;

/** A text without the words that only say who says it. */
function said(text: string): string {
  return attributionsIn(text).reduce(
    (plain, { start, end }) => plain.slice(0, start) + ' '.repeat(end - start) + plain.slice(end),
    text,
  );
}

const written = (text: string): readonly Fact[] => [
  ...Array.from(text.matchAll(PROPER), ([name]): Fact => ['proper', name.replace(/['’]s?$/, '')]),
  ...Array.from(text.matchAll(NUMBER), ([number]): Fact => ['number', number.replaceAll(',', '')]),
];

/** Stages that claims tell in each other's words. */
const ONE_STAGE: Readonly<Record<string, string>> = {
  separation: 'processing',
  metal: 'processing',
  concentrate: 'mining',
  mining: 'mining',
};

/** The stage that a figure is of, as shares are compared; null where nothing says so. */
export function stageOf({ measure }: Quantity): string | null {
  const stage = measure?.stage?.value ?? measure?.step?.value ?? null;
  return stage === null ? null : (ONE_STAGE[stage] ?? stage);
}

/** Whether a figure is a part of a whole, as far as anything says. */
export const isShare = (quantity: Quantity): boolean =>
  quantity.measure?.kind === 'share' || (comparable(quantity).unit === '%' && (quantity.measure?.kind ?? null) === null);

/** Shares are told apart by such steps, in percent. */
const STEP = 12;

function factsOfQuantity(quantity: Quantity): readonly Fact[] {
  const { value, unit } = comparable(quantity);
  const stage = stageOf(quantity) ?? '?';
  const figures: Fact[] = [
    ['figure', `${Number(value.toPrecision(2))} ${unit}`],
    ['quantity', `${quantity.measure?.kind ?? null} ${stage} ${unit}`],
  ];
  if (!isShare(quantity)) return figures;
  return [...figures, ['share', stage], ['share', `${stage} ${Math.round(value / STEP)}`]];
}

/** "On Thursday", "yesterday": told on the day, they part two reports of one thing at the turn of a month. */
const OF_DAY = /day\b|tomorrow|[昨今明]天|周|星期|[昨今明]日/i;

/** Years and months in which all days lie that a claim means. */
function factsOfDates(dates: Claim['dates']): readonly Fact[] {
  return dates.flatMap(({ from, to, text }): readonly Fact[] => {
    if (from === null || to === null || from.slice(0, 4) !== to.slice(0, 4) || OF_DAY.test(text)) return [];
    const year: Fact = ['year', from.slice(0, 4)];
    return from.slice(0, 7) === to.slice(0, 7) ? [year, ['month', from.slice(0, 7)]] : [year];
  });
}

/** How many cards tell what a claim is about. */
const CARDS = 4;

/** Everything that a claim is compared by, with its script: what is claimed as far as it is known, and its words. Some come twice. */
export function factsOf(claim: Facts): { readonly script: Script; readonly facts: readonly Fact[] } {
  const text = readable(claim.text);
  const bare = said(text);
  const side = claim.actor?.side ?? 'none';
  const facts: Fact[] = [
    ...factsOfWords(text, bare),
    ...written(bare),
    ...claim.cards.slice(0, CARDS).map(({ id }): Fact => ['card', id]),
    ...claim.quantities.flatMap(factsOfQuantity),
    ...factsOfDates(claim.dates),
    ...claim.topics.map((topic): Fact => ['topic', topic]),
  ];
  if (side !== 'none') facts.push(['actor', side]);
  if (claim.layer === 'forecast') facts.push(['prospect', 'forecast']);
  return { script: scriptOf(text), facts };
}

/** The facts of a claim as numbers, rising, each once. */
export function tokensOf(claim: Facts): readonly number[] {
  const { script, facts } = factsOf(claim);
  const tokens = new Set(facts.map(([kind, name]) => tokenOf(script, kind, name)));
  return [...tokens].sort((a, b) => a - b).slice(0, FACTS_LIMIT);
}
