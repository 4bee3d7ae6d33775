import type { Span } from '../../../article/article.ts';
import speech from '../../data/speech.json';
import type { Seen } from './looked.ts';

/** On which side of a cue whoever speaks may stand. */
export type Side = 'before' | 'after';

/** Words that say that somebody speaks; offsets in the sentence. */
export interface Cue extends Span {
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
export function cuesIn(seen: Seen): readonly Cue[] {
  return [...verbsIn(seen), ...viewsIn(seen), ...labelsIn(seen), ...phrasesIn(seen)];
}
