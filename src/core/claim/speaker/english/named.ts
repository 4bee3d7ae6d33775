import type { Span } from '../../../article/article.ts';
import speech from '../../data/speech.json';
import { type Candidate, grounds, stepOf } from '../candidate.ts';
import { asidesOf, isDenial, isNearUnnamed, withoutAside } from './aside.ts';
import type { Looked, Seen } from './looked.ts';
import { type Mention, mentionsIn } from './mentions.ts';
import { wordsIn } from './person-class.ts';

/** On which side of a cue whoever speaks may stand. */
type Side = 'before' | 'after';

/** Words that say that somebody speaks; offsets in the sentence. */
interface Cue extends Span {
  readonly kind: 'verb' | 'act' | 'society' | 'according' | 'quote' | 'view' | 'label' | 'tail' | 'words' | 'for' | 'relay';
  /** The words, where they are a verb of the table. */
  readonly phrase: string;
  readonly sides: readonly Side[];
  /** Where those named by it stand, if not anywhere in the clause. */
  readonly within?: Span;
}

const SOCIETY_ACTS: ReadonlySet<string> = new Set(speech.actsOfSociety);
const INVERTING: ReadonlySet<string> = new Set(speech.inverting);

/** Verbs, and acts that are speech where a state or a body does them. */
function verbsIn({ verbs }: Seen): readonly Cue[] {
  return verbs.map(({ label, phrase, start, end }) => {
    if (label === 'act') return { kind: SOCIETY_ACTS.has(phrase) ? 'society' : 'act', phrase, start, end, sides: ['before'] };
    if (phrase === 'according') return { kind: 'according', phrase, start, end: end + ' to'.length, sides: ['after'] };
    if (phrase.startsWith(':')) return { kind: 'quote', phrase, start, end, sides: ['before'] };
    return { kind: 'verb', phrase, start, end, sides: INVERTING.has(phrase) ? ['after', 'before'] : ['before'] };
  });
}

const VIEWS: ReadonlySet<string> = new Set(speech.views);
/** "Her view is", "in Achterberg’s own words": whose it is stands right before. */
const OWNED = /(?<whose>[’']s?|\b(?:[Hh]is|[Hh]er|[Tt]heir|[Ii]ts))\s(?:\p{Ll}+\s)?$/u;
const IN = /\b(?:[Ii]n|[Bb]y|[Oo]n|[Tt]o|[Aa]t|[Uu]nder)\s(?:the\s)?[\p{L}\s.-]{0,40}$/u;
const IS = /^(?:(?:\s\p{L}+)?\s(?:is|was|has been|remains|puts|on)\b|:)/u;

function viewsIn({ sentence: { words, text }, isQuoted }: Seen): readonly Cue[] {
  return words.flatMap(({ start, end, text: phrase }): readonly Cue[] => {
    const owned = VIEWS.has(phrase) && !isQuoted(start) ? OWNED.exec(text.slice(0, start)) : null;
    if (!owned || !(IS.test(text.slice(end)) || IN.test(text.slice(0, owned.index)))) return [];
    const within = { start: 0, end: owned.index + (owned.groups?.['whose']?.length ?? 0) };
    return [{ kind: 'view', phrase, start, end, sides: ['before'], within }];
  });
}

/** "Commerce ministry, in a Q&A: …", "*MOFCOM: …": at most so many letters before the colon. */
const LABEL = /^[*•\s]*(?<label>[^:;.!?“”"]{2,70}):\s/u;
/** "…: commerce ministry", "… - MIIT vice minister", "“…” — Dunmore". */
const TAIL = /(?:\s[-–—]+\s?|:\s)(?<label>[^:;.!?“”"–—]{2,50})$/u;
/** Who wrote, edited or photographed asserts nothing by that. */
const BYLINE =
  /^(?:By|From|Reporter|Editor|Source|Photo|Illustration|Updated|Published|Contact|Translated|Interviewed|Writer|Author|Producer|Host)\b|\b(?:Updated|Published|Editor|Reporter|Photo)\s?:/;

/** Whoever a headline or a flash names before its first colon or after its last dash. */
function labelsIn({ sentence: { text } }: Seen): readonly Cue[] {
  if (BYLINE.test(text)) return [];
  return [LABEL, TAIL].flatMap((form): readonly Cue[] => {
    const match = form.exec(text);
    const label = match?.groups?.['label'];
    if (!match || label === undefined) return [];
    const start = match.index + match[0].lastIndexOf(label);
    const within = { start, end: start + label.length };
    return form === LABEL
      ? [{ kind: 'label', phrase: '', start: within.end, end: within.end + 1, sides: ['before'], within }]
      : [{ kind: 'tail', phrase: '', start: start - 1, end: start, sides: ['after'], within }];
  });
}

/** Cues of several words, each with what it is: whoever speaks stands right after them. */
const PHRASES: readonly (readonly [Cue['kind'], RegExp])[] = [
  [
    'words',
    /\b(?:[Ii]n|[Bb]y|[Oo]n)\sthe\s(?:words|view|opinion|estimates?|estimation|judgement|judgment|telling|reading|phrase|account|eyes|belief|figures|count|reckoning|data|numbers)\sof\s/gu,
  ],
  ['for', /^(?:(?:But|And|Yet)\s)?(?:For|As)\s(?=\p{Lu}|her\b|him\b|them\b|he\b|she\b|they\b)/gu],
  // "Xinhua quoted the ministry as saying", "CCTV reported, citing the ministry": whoever is quoted speaks.
  [
    'relay',
    /\b(?:quot(?:ed|es|ing)|cit(?:ed|es|ing)|paraphras(?:ed|ing))\s(?=(?:[\p{L}\p{N}’'-]+\s){1,14}?as\ssaying\b)|\bciting\s/gu,
  ],
];

function phrasesIn({ sentence: { text } }: Seen): readonly Cue[] {
  return PHRASES.flatMap(([kind, form]) =>
    [...text.matchAll(form)].map(({ index, 0: whole }) => ({
      kind,
      phrase: '',
      start: index,
      end: index + whole.length,
      sides: ['after'] as const,
    })),
  );
}

/** All cues of a sentence outside its quotations. */
function cuesIn(seen: Seen): readonly Cue[] {
  return [...verbsIn(seen), ...viewsIn(seen), ...labelsIn(seen), ...phrasesIn(seen)];
}

/** Of those named before a cue so many are looked at, besides the first of the clause; of those after it so many. */
const MOST = { before: 3, after: 2 };
/** Further from a cue than so many words nobody is its subject. */
const REACH = { before: 40, after: 9 };
/** A pronoun or a general word that stands further off means nobody who speaks. */
const STEPS = [0, 1, 2, 4, 8, 14];

/** Whoever stands within so many letters after a verb that may be inverted is likelier its subject than whoever stands before. */
const NEAR = 24;

const FIRST_PERSON = /\b(?:I|[Ww]e|[Yy]ou|I[’']ve|[Ww]e[’']ve|I[’']d|[Ww]e[’']d)\s$/u;
const PASSIVE = new RegExp(String.raw`\b(?:${speech.passives.join('|')})\s$`, 'u');
/** Whoever "speaks" does so in a clause that only says when, or what: "the clock starts when the ministry says so". */
const SUBORDINATE = new RegExp(String.raw`\b(?:${speech.subordinating.join('|')})\s(?:(?:the|a|an|its|their)\s)?$`, 'iu');
/** "He held up a piece and said": the subject of a second verb stands at the start of its clause. */
const CHAINED = /\s$(?<=[,\s](?:and|but|then|or)\s(?:(?:has|have|had|also|then|later|\p{L}+ly)\s)*)/u;
/** What stands between a subject and its verb without parting them. */
const ADVERBS = /(?:\s(?:\p{Ll}{1,20}ly|also|has|had|have|then|later|still|therefore|even|again|itself)){1,3}\s$/u;
const OBJECT =
  /\b(?:in|near|to|told|at|of|with|against|by|from|on|for|over|toward|towards|between|into|than|and)\s(?:(?:the|a|an|its)\s)?$/u;
/** What may follow where whoever spoke ends the sentence: "…, four people in the business said on Tuesday." */
const CLOSING =
  /^(?:\s(?:on|in|at|by|last|this|late|early|to|reporters|the|during|after|before|when|and|yesterday|today|here|with)\b[^,;:“”"]*)?[.!?]?["”’)]*$/;
const SET_OFF = /[,”"’'?!—–]\s*(?:[\p{L}-]+\s){0,3}$/u;

/** Where the words that can hold a verb's subject begin: after the last quotation, semicolon or dash before it. */
function clauseStart(text: string, end: number): number {
  const head = text.slice(0, end);
  return Math.max(...['”', '"', ';', '“', '—'].map((mark) => head.lastIndexOf(mark) + 1));
}

/** "For her", "As Halonen sees it": those to whom a view is ascribed so. */
const BY_NAME: ReadonlySet<string> = new Set(['person', 'known', 'pronoun']);

/** Those among `mentions` whom a cue may mean, the nearest first. */
function besideCue(cue: Cue, side: Side, mentions: readonly Mention[], text: string): readonly Mention[] {
  const { within } = cue;
  const from = within?.start ?? clauseStart(text, cue.start);
  const isOn = ({ start, end }: Span): boolean =>
    side === 'before' ? start >= from && end <= Math.min(cue.start, within?.end ?? cue.start) : start >= cue.end;
  const all = mentions.filter(isOn);
  if (side === 'after') return all.slice(0, MOST.after);
  const near = all.toReversed().slice(0, MOST.before);
  return all[0] && !near.includes(all[0]) ? [...near, all[0]] : near;
}

/** What is between somebody and a cue. */
function gapGrounds(gap: string, isBefore: boolean): readonly (string | false)[] {
  return [
    /^(?:,|\s?\()/.test(gap) && 'gap:apposition',
    /^,?\s(?:in|of|at|for|from|with)\b/.test(gap) && 'gap:of',
    /^,?\s(?:who|which|that|issued|published|adopted|posted|released|drawn)\b/.test(gap) && 'gap:which',
    /,\s*$/.test(gap) && 'gap:comma',
    /,.*,/.test(gap) && 'gap:commas',
    /[“”";]/.test(gap) && 'gap:quote',
    !isBefore && /\bby\s/.test(gap) && 'gap:by',
    !isBefore && /\b(?:to|that|the fact)\s/.test(gap) && 'gap:to',
  ];
}

function pairOf(
  mention: Mention,
  cue: Cue,
  side: Side,
  rank: number,
  looked: Looked,
  ...more: readonly (string | false)[]
): readonly Candidate[] {
  const { text, kind: line, index, quote } = looked.sentence;
  const isBefore = side === 'before';
  const between = isBefore ? withoutAside(text.slice(mention.end, cue.start)) : text.slice(cue.end, mention.start);
  const gap = between.replace(ADVERBS, ' ');
  const distance = wordsIn(gap);
  if (distance > REACH[side] || (!isBefore && /[“”";]/.test(gap))) return [];
  const step = stepOf(distance, STEPS);
  const [head, tail] = [text.slice(0, Math.min(mention.start, cue.start)), text.slice(Math.max(mention.end, cue.end))];
  const { kind } = mention;
  if (cue.kind === 'for' && !BY_NAME.has(mention.kind)) return [];
  // "The bureau is said to …" is spoken of.
  if (SUBORDINATE.test(head) || (isBefore && cue.kind === 'verb' && PASSIVE.test(text.slice(0, cue.start)))) return [];
  const opens = head.slice(clauseStart(text, cue.start)).trim() === '';
  const on = `${cue.kind}:${side}`;
  return mention.who().map(({ by, ...who }) => ({
    ...who,
    words: { start: Math.min(mention.start, cue.start), end: Math.max(mention.end, cue.end) },
    sentence: index,
    grounds: grounds(
      'named',
      on,
      `${on}:${kind}`,
      `${on}:${step}`,
      `${kind}:${side}:${step}`,
      `${cue.kind}:${who.speaker}`,
      `${kind}:${who.speaker}`,
      `rank:${cue.kind}:${side}:${rank}`,
      opens && `opens:${side}`,
      opens && `opens:${kind}`,
      isBefore && CHAINED.test(text.slice(0, cue.start)) && `chained:${opens}`,
      isBefore && OBJECT.test(text.slice(0, mention.start)) && `object:${kind}`,
      /^[’']s?\s/.test(text.slice(mention.end)) && `possessive:${cue.kind}`,
      CLOSING.test(tail) && 'closes',
      !isBefore && cue.kind === 'verb' && `inverted:${/(?:[,”"’'?!—–]\s*|^|\b[Ss]o\s)$/.test(text.slice(0, cue.start))}`,
      line === 'title' && `title:${cue.kind}`,
      quote !== 'none' && `quote:${cue.kind}`,
      /^\s(?:that|how|it)\b|^:|^,?\s[“"]/.test(text.slice(cue.end)) && 'content',
      cue.phrase !== '' && cue.kind !== 'view' && `w:${stemOf(cue.phrase)}`,
      ...gapGrounds(gap, isBefore),
      ...by,
      ...more.filter((name) => name !== 'rival' || /[,”"’'?!]\s*$/.test(gap)),
    ),
  }));
}

/** A verb without its ending. */
const stemOf = (word: string): string => word.replace(/(?:ies|ied|es|ed|ing|s|e)$/, '');

/** Those called in a sentence who may be who speaks: in an aside nobody does, where somebody is called outside of it. */
function calledIn(looked: Looked): readonly Mention[] {
  const { text } = looked.sentence;
  const asides = asidesOf(text);
  const mentions = mentionsIn(looked).filter((mention) => !isNearUnnamed(text, mention));
  const outside = mentions.filter(({ start, end }) => !asides.some((aside) => start >= aside.start && end <= aside.end));
  return outside.length > 0 ? outside : mentions;
}

/** The candidates that a sentence names itself beside words of speech, nearer ones first. */
export function namedIn(looked: Looked): readonly Candidate[] {
  const { text } = looked.sentence;
  const cues = cuesIn(looked).filter(
    (cue) =>
      !looked.isQuoted(cue.start) &&
      !FIRST_PERSON.test(text.slice(Math.max(0, cue.start - 6), cue.start)) &&
      !isDenial(text, cue),
  );
  if (cues.length === 0) return [];
  const mentions = calledIn(looked);
  // "Xinhua quoted the ministry as saying": whoever relays does not speak.
  const relay = cues.find((cue) => cue.kind === 'relay' && besideCue(cue, 'after', mentions, text).length > 0);
  // "Officials told exporters to wait, four people said": whoever closes a sentence mostly says all of it.
  const closing = cues.find(
    (cue) =>
      cue.kind === 'verb' &&
      CLOSING.test(text.slice(cue.end)) &&
      besideCue(cue, 'before', mentions, text).some(
        ({ start, end }) => cue.start - end < NEAR && SET_OFF.test(text.slice(0, start)),
      ),
  );
  return (relay ? [relay] : cues).flatMap((cue) => {
    const closed = closing ? `closed:${cue === closing}` : false;
    const rivals =
      cue.sides[0] === 'after' && besideCue(cue, 'after', mentions, text).some(({ start }) => start - cue.end < NEAR);
    return cue.sides.flatMap((side) =>
      besideCue(cue, side, mentions, text).flatMap((mention, rank) =>
        pairOf(
          mention,
          cue,
          side,
          rank,
          looked,
          side === 'before' && rivals && 'rival',
          (cue !== closing || rank === 0) && closed,
        ),
      ),
    );
  });
}
