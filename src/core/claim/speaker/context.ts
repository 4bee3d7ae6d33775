import type { Span } from '../../article/article.ts';
import type { SpeakerClass } from '../claim.ts';
import speech from '../data/speech.zh.json';
import { isPlanLeadIn } from '../sentence/lead-in.ts';
import type { ReadSentence } from '../sentence/sentence-context.ts';
import { type Candidate, grounds, stepOf } from './candidate.ts';
import { nameOfBody } from './english/speaker-name.ts';
import { signerOf } from './signature.ts';
import type { Attribution } from './speech-cues.ts';
import type { Voice } from './voice.ts';

const VERBS =
  '(?:says?|said|writes?|wrote|reads?|answered|replies|replied|posted|tweeted|asks?|asked|claimed|commented|joked|quipped|argues?|argued|' +
  'insists?|insisted|puts?\\sit|tells?|told)';
/** Somebody of whom the article does not say who that is: whoever is called by a name is looked for among those named. */
const SOMEBODY =
  /^(?:(?:the|an?|one|some|another|other|our|my|your|many|most|several|two|three)\s\p{Ll}|others?\b|someone\b|somebody\b)/iu;
/** Whoever spoke before, or what that one has put out. */
const AGAIN =
  /\b(?:officials?|ministry|government|statements?|notices?|announcements?|circulars?|documents?|rules?|regulations?|orders?|decrees?|laws?|plans?|papers?|drafts?|guidelines?|transcripts?|readouts?|answers?|speech|letters?|reports?|texts?|articles?|releases?|filings?|spokes\p{L}+|minist(?:er|ers)|leaders?|president|bodies|body|agency|commission|bureau|office|administration|department|embassy|association|company|group|executives?|chairman|chairwoman|chief)\b/iu;
/** "The blogger says: “…”", "A user, who gave no name, wrote “…”" */
const BEFORE = new RegExp(
  `^(?:[^,;:“”"]{2,60},\\s)??(?<subject>[^,;:“”"]{2,60}?)(?:,[^,;:“”"]{1,60},)?\\s(?:(?:has|have|had|then|later|once|also)\\s)?${VERBS}\\b[^;:“”"]{0,40}[:,]?\\s?(?=[“"])`,
  'u',
);
/** "“…,” wrote one reader." */
const AFTER = new RegExp(`[,.?!][”"]\\s${VERBS}\\s(?<subject>[^,;:“”"]{2,60})[.,]`, 'u');
/** "“…,” one reader wrote." */
const AFTER_SUBJECT = new RegExp(`[,.?!][”"]\\s(?<subject>[^,;:“”"]{2,60}?)\\s${VERBS}\\b[^,;:“”"]{0,40}[.,]`, 'u');

/**
 * The words of an English sentence that give its quotation to somebody who is not known, and is not who spoke before; null where there
 * are none.
 */
function introducedIn({ text, quote }: ReadSentence): Span | null {
  if (quote !== 'holds' && quote !== 'opens') return null;
  for (const pattern of [BEFORE, AFTER, AFTER_SUBJECT]) {
    const found = pattern.exec(text);
    const subject = found?.groups?.['subject'];
    if (found && subject !== undefined && SOMEBODY.test(subject) && !AGAIN.test(subject))
      return { start: found.index, end: found.index + found[0].length };
  }
  return null;
}

/** What is known of the speakers around a sentence. */
export interface Around {
  /** What each sentence names itself. */
  readonly own: readonly (Attribution | null)[];
  /** Who was named last. */
  readonly last: Attribution | null;
  /** Who asserts the sentences before this one. */
  readonly before: readonly Attribution[];
  readonly sentences: readonly ReadSentence[];
  readonly voice: Voice;
  /** As whom the article may speak by signs of its form, with how many. */
  readonly signs: readonly (readonly [SpeakerClass, number])[];
  /** Whom the sentence may name itself. */
  readonly named: readonly Candidate[];
}

/** "Reserves are to be held by the state", "The administration will submit 20 proposals": what was laid down goes on. */
const GOES_ON =
  /\b(?:is|are) to (?:be |have )?\p{Ll}|\bshall\b|\bmust\b|\bwill be\b|^(?:The \p{Ll}+|It|They) (?:also |will |plans? to |aims? to |intends? to )|力争|到20\d\d年|下一步|不得|应当/u;
/** How a sentence opens that goes on with what was said. */
const OPENING =
  /^(?:He|She|They|It|Its|His|Her|Their|This|These|But|And|Also|In addition|Moreover|Besides|So|Therefore|其|该|这|他|她|同时|此外|另外|因此|而且)(?:\b|(?=\p{Script=Han}))/u;

/** How a sentence stands to quotation marks and to its block. */
function placeOf({ text, quote, kind, block, isFirst }: ReadSentence, previous: ReadSentence | undefined): string {
  const quoted = quote === 'holds' && !/^[“"「『]/.test(text) ? 'within' : quote;
  return `${previous?.block === block ? 'same' : isFirst && kind === 'paragraph' ? 'next' : kind}:${quoted}`;
}

/** Whoever spoke last may go on. */
function carriedOn(sentence: ReadSentence, { last, before, sentences, named }: Around): readonly Candidate[] {
  if (!last?.words) return [];
  const spoke = before[sentence.index - 1];
  const goesOn = spoke?.words ? 'goes' : 'broken';
  const place = placeOf(sentence, sentences[sentence.index - 1]);
  const names = [
    'carry',
    `carry:${place}`,
    `carry:${goesOn}:${place}`,
    `carry:${goesOn}:${last.speaker}`,
    OPENING.test(sentence.text) && 'carry:opening',
    GOES_ON.test(sentence.text) && `carry:lays:${last.speaker}`,
    named.length > 0 && 'carry:named',
  ];
  return [{ ...last, grounds: grounds(...names) }];
}

/** Whoever is named in the sentence after a quotation: "…”, says Jane Doe", "(Brandt)". */
function namedNext({ index, quote, kind, block, text }: ReadSentence, { own, before, sentences }: Around): readonly Candidate[] {
  const next = sentences[index + 1];
  if (!next) return [];
  const signed = /^\((?<name>\p{Lu}[\p{L}’'-]+)\)$/u.exec(next.text)?.groups?.['name'];
  if (signed) {
    const known = before.findLast(({ name }) => name?.includes(signed));
    const words = { start: 1, end: 1 + signed.length };
    return [{ speaker: 'analyst', name: signed, words, sentence: next.index, ...known, grounds: grounds('signed') }];
  }
  const found = own[index + 1];
  if (!found || (quote === 'none' && kind !== 'quote')) return [];
  const isUnder = kind === 'quote' && /^(?:[Ss]o (?:says|said)|[—–])/.test(next.text);
  const where = isUnder ? 'under' : next.block === block ? 'same' : 'other';
  return [
    { ...found, grounds: grounds(`next:${where}`, `next:${where}:${quote}`, /^[“"「『]/.test(text) && `next:${where}:opening`) },
  ];
}

/** The speaker of a list: whoever introduces it, or the state whose plan it is. */
function ofList({ leadIn }: ReadSentence, { own, sentences, voice }: Around): readonly Candidate[] {
  const introducer = sentences[leadIn ?? -1];
  if (!introducer) return [];
  const found = own[introducer.index];
  if (found) return [{ ...found, grounds: grounds(isPlanLeadIn(introducer) ? 'list:plan' : `list:${found.speaker}`) }];
  if (!isPlanLeadIn(introducer)) return [];
  const hit = introducer.hits.get('plan')?.[0] ?? introducer.hits.get('roleActor')?.[0];
  const isSociety = voice === 'chinese-industry' || introducer.hits.has('chineseBody') || introducer.hits.has('chineseCompany');
  return [
    {
      speaker: isSociety ? 'chinese-industry' : 'chinese-government',
      name: hit ? nameOfBody(hit, introducer, sentences) : null,
      words: hit ? { start: hit.start, end: hit.end } : { start: 0, end: introducer.text.length },
      sentence: introducer.index,
      grounds: grounds('list:plan'),
    },
  ];
}

/** A Chinese sentence without a subject that opens with what is to be done is a plan's. */
const PLAN_OPENING = new RegExp(
  `^(?:到20\\d\\d年，|今后五年，|未来五年，|下一步，|要)?(?:${speech.planOpenings.join('|')})`,
  'u',
);
/** A law or an order: "Article 5 The State shall", "第三条". */
const ARTICLE = /^(?:Article\s\d+|第[一二三四五六七八九十百]+条)/u;

function ofPlan({ text, index, kind }: ReadSentence, { voice }: Around): readonly Candidate[] {
  const isArticle = ARTICLE.test(text);
  if (kind === 'title' || (!isArticle && (kind === 'heading' || !PLAN_OPENING.test(text)))) return [];
  const speaker = voice === 'chinese-industry' ? voice : 'chinese-government';
  return [
    {
      speaker,
      name: null,
      words: { start: 0, end: Math.min(2, text.length) },
      sentence: index,
      grounds: grounds(isArticle ? 'law' : 'plan'),
    },
  ];
}

/** Words of somebody's own inside a sentence of the article's: "China is to “consolidate and enhance” its lead". */
const PHRASE = /(?<=[\p{L},:]\s)[“"](?<phrase>[^”"]{6,})[”"]/u;

/** The Chinese body that is named in a sentence which quotes a phrase of several words and names nobody else. */
function ofPhrase({ text, hits, kind, index }: ReadSentence): readonly Candidate[] {
  const match = kind === 'title' ? null : PHRASE.exec(text);
  if (!match || !/\s/.test(match.groups?.['phrase'] ?? '')) return [];
  const isIndustry = hits.has('chineseCompany') || hits.has('chineseBody');
  const isState = hits.has('chineseState') || hits.has('chineseMinistry') || hits.has('plan') || hits.has('chinesePlace');
  const isOthers = hits.has('westernState') || hits.has('westernCompany') || hits.has('westernBody');
  if (isOthers || !(isIndustry || isState)) return [];
  const words = { start: match.index, end: match.index + match[0].length };
  const speaker = isIndustry ? 'chinese-industry' : 'chinese-government';
  return [
    {
      speaker,
      name: null,
      words,
      sentence: index,
      grounds: grounds(
        'phrase',
        `phrase:${speaker}`,
        /\b(?:to|will|must|shall)\s$/.test(text.slice(0, match.index)) && 'phrase:aim',
      ),
    },
  ];
}

/** A stance that makes a sentence with a figure more than a fact: it speaks of "our" country, or of what ought to be. */
const STANCE = /\b(?:our|us|we|should|must|ought|never|nobody|once again|not afraid|nothing could)\b|我们|我国|必将|必须/i;

/** Nobody in particular, or whoever publishes the article. */
export function ofArticle({ text, quantities, kind, index, quote }: ReadSentence, around: Around): readonly Candidate[] {
  const { voice, named, before, signs } = around;
  const figure = quantities.length > 0 || /\d/.test(text) ? 'figure' : 'flat';
  const stance = `${figure}:${STANCE.test(text)}`;
  const as = (speaker: SpeakerClass, ...names: readonly (string | false)[]): Candidate => ({
    speaker,
    name: null,
    words: null,
    sentence: index,
    grounds: grounds(...names),
  });
  const isNamed = named.length > 0 && 'named';
  const all = (kindOf: string): readonly string[] => [kindOf, ...[kind, quote, isNamed].map((of) => `${kindOf}:${of}`)];
  return [
    as('unattributed', ...all('nobody'), `nobody:${figure}`, `nobody:${voice}`, `nobody:before:${!before[index - 1]?.words}`),
    ...signs.map(([speaker, count]) =>
      as(
        speaker,
        ...all('sign'),
        `sign:${speaker}:${stepOf(count, [1, 2, 3, 5, 8])}`,
        `sign:${speaker}:${voice}`,
        `sign:${speaker}:${stance}`,
      ),
    ),
    ...(voice === 'outlet' ? [] : [as(voice, ...all('voice'), `voice:${voice}`, `voice:${voice}:${stance}`)]),
  ];
}

/** Whose a quotation is by words beside it that name nobody who is known: then what was said before does not go on in it. */
function toldBeside(sentence: ReadSentence, { own, sentences, before }: Around): readonly Candidate[] | null {
  const { index } = sentence;
  if (own[index]) return null;
  const signer = signerOf(sentence, sentences, before);
  if (signer) return [{ ...signer, grounds: grounds('signed') }];
  const words = introducedIn(sentence);
  return words && [{ speaker: 'unattributed', name: null, words, sentence: index, grounds: grounds('signed') }];
}

/** Whoever may assert a sentence by where it stands: what was said goes on, a list or a plan is somebody's, or nobody is named. */
export function inContext(sentence: ReadSentence, around: Around): readonly Candidate[] {
  return [
    ...(toldBeside(sentence, around) ?? carriedOn(sentence, around)),
    ...namedNext(sentence, around),
    ...ofList(sentence, around),
    ...ofPlan(sentence, around),
    ...ofPhrase(sentence),
    ...ofArticle(sentence, around),
  ];
}
