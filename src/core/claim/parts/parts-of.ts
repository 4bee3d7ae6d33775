import type { Span } from '../../article/article.ts';
import { latePattern } from '../../text/late-pattern.ts';
import type { PhraseHit } from '../../text/phrases.ts';
import type { ClaimPart, Layer, SpeakerClass } from '../claim.ts';
import type { Hits, Label } from '../sentence/lexicon.ts';
import type { PhrasesIn } from '../sentence/phrases-in.ts';
import type { ReadSentence } from '../sentence/sentence-context.ts';
import type { Attribution } from '../speaker/speech-cues.ts';

/** What is made of the rest of a sentence in its tail, and whether it is analysts and their like who are said to. */
interface Tail {
  /** Where the head ends and the tail begins in the sentence: between them stands a mark, and perhaps "and". */
  readonly headEnd: number;
  readonly start: number;
  readonly layer: Extract<Layer, 'interpretation' | 'forecast'>;
  readonly isAnalysts: boolean;
}

interface Opener {
  readonly pattern: () => RegExp;
  readonly layer: Tail['layer'];
  readonly isAnalysts?: boolean;
}

interface Openers {
  /** The mark before a tail, with the conjunction after it. */
  readonly mark: () => RegExp;
  readonly openers: readonly Opener[];
  /** In what analysts say, what looks ahead. */
  readonly ahead: RegExp;
  /** A head or a tail of fewer characters asserts nothing. */
  readonly least: number;
}

/** Verbs by which something is read out of a fact, or which say what it does to others; as patterns of words. */
const READING = [
  String.raw`shows?|showed|underscor\w+|underlin\w+|highlight\w*|signal\w*|suggest\w*|lays? bare|laid bare|brings? out|points? (?:to|up)`,
  String.raw`hands?|handed|reveals?|revealed|exposes?|exposed|underpin\w*|betrays?|betrayed|makes? (?:for|it|even|clear|plain)|leaves?`,
  String.raw`gives? (?!\d)|lends?|strengthen\w*|cement\w*|deepen\w*|means|amounts? to|threaten\w*|casts? doubt|raises? (?:the )?(?:question|fear|concern)s?`,
  '(?:is|are|was|were|has been|have been) (?:widely |now |generally )?(?:seen|regarded|taken|read|viewed|looked upon|understood|interpreted)',
  'is (?:to say|another|a (?:sign|signal|show|mark|reminder|warning|blow|lever))',
].join('|');
/** What a step is called by whoever weighs it. */
const JUDGED =
  'sign|signals?|step|move|milestone|reminder|lever|change|shift|relief|problem|bid|warning|blow|ploy|show|tool|weapon|state of affairs|mark|proof|testimony|symptom|turning point|departure|bottleneck|chokepoint|dependence|dependency|vulnerability|escalation';
/** The same verbs as participles. */
const READING_ON =
  '(?:link|ty|show|underscor|underlin|highlight|signall?|suggest|reveal|expos|hand|cement|strengthen|deepen|tighten|reinforc|consolidat|heighten|sharpen)ing|giving (?!\\d)|leaving|raising (?:the )?(?:question|fear|concern)s?|putting .{3,40} (?:at risk|in danger|under pressure)';
const OBSERVERS = 'analysts?|experts?|observers|economists|watchers|traders';
const SAY = 'say|says|said|expects?|expected|warn(?:s|ed)?|thinks?|believes?|fears?|reckons?|predict(?:s|ed)?|forecasts?|judges?';
const MIGHT =
  '(?:may|might|could)(?! have )|will (?:likely|probably)|would (?:likely|probably)|is likely|is expected|are likely|are expected';

const ENGLISH: Openers = {
  mark: latePattern(String.raw`[,;:]["”’]?\s(?:and |but |though |although |while |yet )?|\s?[–—]{1,2}\s?|\s-{1,2}\s`, 'g'),
  openers: [
    {
      pattern: latePattern(`^(?:which|all of which)(?: \\w+)? (?:${OBSERVERS}) (?:${SAY})\\b`, 'i'),
      layer: 'interpretation',
      isAnalysts: true,
    },
    { pattern: latePattern(`^(?:which|all of which)(?: \\w+){0,2}? (?:${READING})\\b`, 'i'), layer: 'interpretation' },
    {
      pattern: latePattern(
        `^(?:this|these|such(?: \\w+){1,3}?|the (?:step|steps|move|measures?|curbs|decision))(?: then| too| now)? (?:${READING})\\b`,
        'i',
      ),
      layer: 'interpretation',
    },
    {
      pattern: latePattern(`^(?:a|an|another|yet another|one more)(?: [\\w-]+){0,2}? (?:${JUDGED})\\b`, 'i'),
      layer: 'interpretation',
    },
    {
      pattern: latePattern(`^(?:\\w+ly |further |thus |thereby |once more |again )?(?:${READING_ON})\\b`, 'i'),
      layer: 'interpretation',
    },
    {
      pattern: latePattern(
        '^(?:apparently|seemingly|evidently|presumably|by all appearances|in an apparent|in what (?:is|was|looks|looked|appears)|seen as|regarded as)\\b',
        'i',
      ),
      layer: 'interpretation',
    },
    { pattern: latePattern(`^which(?:, [^,]{3,25},)? (?:${MIGHT})\\b`, 'i'), layer: 'forecast' },
    {
      pattern: latePattern(`^(?:\\w+ )?(?:${OBSERVERS})\\b[^,]{0,40}? (?:${SAY})\\b`, 'i'),
      layer: 'interpretation',
      isAnalysts: true,
    },
    {
      pattern: latePattern(`^(?:in the (?:view|eyes|opinion) of|according to)(?: \\w+){0,2} (?:${OBSERVERS})\\b`, 'i'),
      layer: 'interpretation',
      isAnalysts: true,
    },
  ],
  ahead: new RegExp(`\\b(?:${MIGHT}|will|would|soon|expect\\w*|predict\\w*|forecast\\w*|fear\\w*|warn\\w*)\\b`, 'i'),
  least: 24,
};

const CHINESE: Openers = {
  mark: latePattern('[，；]|——', 'g'),
  openers: [
    {
      pattern: latePattern(
        '^(?:这|此举|此次)?(?:也|更|亦)?(?:意味着|可见|足见|被(?:外界|普遍)?(?:视为|看作|看成|解读)|可以看成|暗示|凸显|突显|折射|预示|表明|说明|显示出|藉此|借此)',
        '',
      ),
      layer: 'interpretation',
    },
    {
      pattern: latePattern(
        '^(?:有|多数|一些)?(?:分析(?:人士|师)?|专家|业内(?:人士)?|外界|市场)(?:却|则|普遍|也)?(?:认为|预期|预计|推测|忧虑|担心|指出|料)',
        '',
      ),
      layer: 'interpretation',
      isAnalysts: true,
    },
  ],
  ahead: /可能|恐|将|预[计期]|未来|势必/,
  least: 8,
};

/**
 * The tail of a sentence in which something is read out of its head, or foreseen of it: the first that begins with words that do so.
 * Null where there is none, as in most.
 */
function tailOf(text: string): Tail | null {
  const { mark, openers, ahead, least } = /\p{Script=Han}/u.test(text) ? CHINESE : ENGLISH;
  for (const { index, 0: words } of text.matchAll(mark())) {
    const start = index + words.length;
    if (index < least || text.length - start < least) continue;
    const tail = text.slice(start);
    const opener = openers.find(({ pattern }) => pattern().test(tail));
    if (!opener) continue;
    const { layer, isAnalysts = false } = opener;
    return { headEnd: index, start, layer: isAnalysts && ahead.test(tail) ? 'forecast' : layer, isAnalysts };
  }
  return null;
}

/** Who speaks a claim as a whole. */
export type Voiced = Pick<ClaimPart, 'speaker' | 'speakerName'>;

/**
 * The parts of a claim that says two things: what its head tells, and what its tail makes of it. `headLayer` reads a head's layer,
 * which must not be the tail's where both are one speaker's. None where one voice says one thing, and where it is not clear.
 */
export function partsOf(
  sentence: ReadSentence,
  whole: Voiced,
  attribution: Attribution,
  headLayer: (head: ReadSentence) => Layer,
): readonly ClaimPart[] {
  const tail = sentence.quote === 'inside' || sentence.kind === 'title' ? null : tailOf(sentence.text);
  if (!tail || isSaidByTwo(sentence.text, tail, attribution, sentence.index)) return [];
  const headPlace = { start: 0, end: tail.headEnd };
  const tailPlace = { start: tail.start, end: endOf(sentence.text) };
  const head: Voiced = whole.speaker === 'outlet' ? { speaker: 'unattributed', speakerName: null } : whole;
  const layer = headLayer(stretchOf(sentence, headPlace));
  const voice = voiceOf(tail, head, attribution, sentence);
  const parts: readonly ClaimPart[] = [
    { ...placed(sentence, headPlace), ...head, layer },
    { ...placed(sentence, tailPlace), ...voice, layer: tail.layer },
  ];
  return layer === tail.layer && head.speaker === voice.speaker ? [] : parts;
}

/** Marks that close a sentence, and those that close a quotation around them. */
const CLOSING = '.!。！…';
const QUOTES = '"”’」';

/** Where a sentence ends, without the marks that close it. */
function endOf(text: string): number {
  let end = text.length;
  while (end > 0 && QUOTES.includes(text.charAt(end - 1))) end--;
  const closed = end;
  while (end > 0 && CLOSING.includes(text.charAt(end - 1))) end--;
  return end < closed ? end : text.length;
}

function placed({ start, text }: ReadSentence, place: { readonly start: number; readonly end: number }) {
  return { start: start + place.start, end: start + place.end, text: text.slice(place.start, place.end) };
}

/** Speakers who weigh what they tell: what they go on with is theirs too. */
const WEIGHING: readonly SpeakerClass[] = ['analyst', 'company', 'western-government'];

/** Words by which somebody is said to say something. Verbs of judging ("suggests") are not: an outlet reads so out of facts. */
const SAYING =
  /\b(?:said|says?|saying|told|tells?|add(?:s|ed)|argu(?:es?|ed)|warn(?:s|ed)?|wr(?:ites?|ote)|not(?:es|ed)|stat(?:es|ed)|claim(?:s|ed)|insist(?:s|ed)?|according to)\b|[说說称稱]|(?<![根数數依证證])[据據]|表示|指出|认为|認為|强调|強調|警告|回应|回應|透露|写道|寫道/i;

/**
 * Whether one speaks in the head and another in the tail, of whom only one was made out: which words are whose is then not clear,
 * and neither is to be told as the other's.
 */
function isSaidByTwo(
  text: string,
  { headEnd, start, isAnalysts }: Tail,
  { words, sentence }: Attribution,
  index: number,
): boolean {
  if (isAnalysts) return false;
  const isSaidAfter = words !== null && sentence === index && words.start >= start;
  return SAYING.test(isSaidAfter ? text.slice(0, headEnd) : text.slice(start));
}

/** Who says the tail: whom it names, whoever the whole is put in the mouth of after it, a speaker who weighs, or the outlet. */
function voiceOf(
  { isAnalysts, start }: Tail,
  head: Voiced,
  { words, sentence: source }: Attribution,
  { index }: ReadSentence,
): Voiced {
  if (isAnalysts) return { speaker: 'analyst', speakerName: null };
  const isSaidAfter = words !== null && source === index && words.start >= start;
  const goesOn = words !== null && (isSaidAfter || WEIGHING.includes(head.speaker));
  return goesOn ? head : { speaker: 'outlet', speakerName: null };
}

/** A stretch of a sentence as a sentence in its place: with the words, phrases and figures that lie wholly in it. */
function stretchOf(sentence: ReadSentence, { start, end }: Span): ReadSentence {
  const isWithin = (place: Span): boolean => place.start >= start && place.end <= end;
  const moved = <Place extends Span>(place: Place): Place => ({ ...place, start: place.start - start, end: place.end - start });
  const words = sentence.words.filter(isWithin);
  const first = words[0] ? sentence.words.indexOf(words[0]) : 0;
  const hitsWithin = <L extends string>(hits: readonly PhraseHit<L>[]): readonly PhraseHit<L>[] =>
    hits.filter(isWithin).map((hit) => ({ ...moved(hit), word: hit.word - first }));
  const hits = new Map<Label, readonly PhraseHit<Label>[]>();
  for (const [label, all] of sentence.hits) {
    const own = hitsWithin(all);
    if (own.length > 0) hits.set(label, own);
  }
  const phrases = Object.entries(sentence.phrases).map(([table, all]) => [
    table,
    hitsWithin(all as readonly PhraseHit<string>[]),
  ]);
  return {
    ...sentence,
    text: sentence.text.slice(start, end),
    start: sentence.start + start,
    end: sentence.start + end,
    words: words.map(moved),
    hits: hits as Hits,
    phrases: Object.fromEntries(phrases) as PhrasesIn,
    quantities: sentence.quantities.filter(isWithin).map(moved),
  };
}
