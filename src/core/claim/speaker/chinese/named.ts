import type { Span } from '../../../article/article.ts';
import speech from '../../data/speech.zh.json';
import { type Candidate, grounds, stepOf } from '../candidate.ts';
import type { ChineseLooked } from './chinese-looked.ts';
import { namesAt } from './chinese-name.ts';
import { isCircumstance } from './circumstance.ts';
import { speakersIn } from './speaker-in-phrase.ts';

/** A part of a sentence that ought to name who speaks, and the words that say so; offsets in the sentence. */
interface Place {
  readonly phrase: Span;
  readonly words: Span;
  /** What kind of words they are, and what else is told of the place. */
  readonly cue: string;
  readonly tells: readonly (string | false)[];
}

const BOUND = /[。！？；;!?”」』"“「『】]/gu;
const COMMA = /[，,：:—、]/u;
/** A part of a sentence that is longer has no subject: it is no prose. UTF-16 units. */
const LONGEST_PART = 240;
/** So many parts of a sentence before its verb are looked through for the subject. */
const PARTS = 4;

/** Where the words that can hold a verb's subject begin: after the last full stop or quotation mark before `end`. */
function clauseStart(bare: string, end: number): number {
  let start = 0;
  for (const { index } of bare.slice(0, end).matchAll(BOUND)) start = index + 1;
  return start;
}

/** Where the subject of a verb may stand: in the part before it, or further back over circumstance. */
function subjectsOf(verb: Span, cue: string, { bare }: ChineseLooked): readonly Place[] {
  const from = clauseStart(bare, verb.start);
  const places: Place[] = [];
  let end = verb.start;
  let isOpen = true;
  for (let part = 0; part < PARTS && end > from; part++) {
    let start = end;
    while (start > from && !COMMA.test(bare.charAt(start - 1))) start--;
    if (end - start > LONGEST_PART) break;
    if (start < end)
      places.push({
        phrase: { start, end },
        words: { start, end: verb.end },
        cue,
        tells: [
          `${cue}:part:${part}`,
          `${cue}:open:${isOpen}`,
          `w:${bare.slice(verb.start, verb.end)}`,
          start === 0 && `${cue}:first`,
        ],
      });
    isOpen &&= isCircumstance(bare.slice(start, end));
    end = start - 1;
  }
  return places;
}

const oneOf = (words: readonly string[]): string => words.toSorted((a, b) => b.length - a.length).join('|');

/** Forms in which a sentence names its source without a verb whose subject it is: `who` is the source, `how` how it is one. */
const FORMS: Readonly<Record<string, RegExp>> = {
  // "据商务部介绍", "据介绍", "据悉"
  according: new RegExp(
    `(?:^|[，。；：,;“]|但|而|又|不过|另)(?:根据|依据|据|按照|按|依)(?<who>[^，,。；]{0,24}?)(?<how>${oneOf(speech.asSource)}|，|,)`,
    'gu',
  ),
  // "在闵捷看来"
  view: /在(?<who>[^，。在]{1,24}?)(?<how>看来|眼中|眼里)/gu,
  // "从商务部获悉"
  from: /从(?<who>[^，。]{1,16}?)处?(?<how>获悉|了解到|得知)/gu,
  // "新华社援引商务部的话说": the ministry speaks.
  relay: new RegExp(
    `(?:${oneOf(speech.relay)})(?<who>[^，。：]{1,24}?)(?=的话|的说法|的数据|的消息|的报告|报道|称|说|，|：|表示|指)`,
    'gu',
  ),
  // "商务部：……"
  label: /^(?:\s*\d{1,2}:\d{2}\s*)?(?:【[^】]{1,8}】)?[【]?(?<who>[^，。：:？！【】]{1,18})[：:]/gu,
  // "……--消息人士"
  tail: /(?:(?<!-)-{2,}|—{1,2}|──)\s*(?<who>[^-—，。]{2,14})$/gu,
  // "对于民用的申请，中方将予以许可", "该部门将会同海关": the state's own position.
  state: new RegExp(`(?:^|[，。；])[^，。；]{0,4}(?<who>中方|该部门|该部|我方)(?<how>${oneOf(speech.statePositions)})`, 'gu'),
};
/** "管制并没有让厂商少赚：": what stands before the colon is told, nobody is named. */
const SENTENCE = /^(?=.{5}).*(?:[让并被将把晤见]|没有|不|如何|为何)/u;
const PLAN = /规划/;

function sourcesIn({ bare, sentence, views }: ChineseLooked): readonly Place[] {
  return Object.entries(FORMS).flatMap(([cue, form]) =>
    [...bare.matchAll(form)].flatMap(({ groups, index, 0: whole }): readonly Place[] => {
      const who = groups?.['who'] ?? '';
      const how = groups?.['how'] ?? '';
      if (
        who === '' ||
        (cue === 'label' && (SENTENCE.test(who) || views.some(({ end }) => end <= who.length + 3))) ||
        (cue === 'tail' && sentence.kind !== 'title')
      )
        return [];
      const start = index + whole.lastIndexOf(who + how);
      const end = start + who.length + (PLAN.test(how) ? how.length : 0);
      const words = cue === 'label' || cue === 'tail' ? { start, end } : { start: index, end: index + whole.length };
      return [{ phrase: { start, end }, words, cue, tells: [how !== '' && `w:${how}`, index === 0 && `${cue}:first`] }];
    }),
  );
}

/** "主管部门对此的说法是", "庄律师的看法更直白：" */
function viewsIn({ bare, views }: ChineseLooked): readonly Place[] {
  return views
    .filter(({ end }) => /^.{0,8}?(?:是|：|:|，|则)/u.test(bare.slice(end)))
    .map((view) => {
      const start = Math.max(clauseStart(bare, view.start), bare.slice(0, view.start).search(/(?<![^，,：:])[^，,：:]*$/u));
      return { phrase: { start, end: view.start }, words: { start, end: view.end }, cue: 'held', tells: [] };
    });
}

const COLON = /[：:][“「『"]/u;

/** Whoever stands before a colon and a quotation, though no verb of speech does: "郭令仪潑了冷水：「……」". */
function beforeColon({ bare, roles }: ChineseLooked): readonly Place[] {
  const colon = bare.search(COLON);
  if (colon < 0) return [];
  const start = clauseStart(bare, colon);
  const role = roles.find((one) => one.start >= start && one.end <= colon && one.kind !== 'unnamed');
  if (!role) return [];
  const name = namesAt(bare.slice(role.end, colon))[0] ?? '';
  return [role.end + name.length, role.end].map((end) => ({
    phrase: { start, end },
    words: { start, end: colon },
    cue: 'colon',
    tells: [end === role.end && 'colon:role'],
  }));
}

/** "并称", "还说", "据介绍": whoever spoke last goes on; "据悉": nobody does. */
function unnamed({ bare, heard, sentence, verbs }: ChineseLooked): readonly Candidate[] {
  const goesOn = verbs.find(({ start }) => {
    const head = bare.slice(clauseStart(bare, start), start).trim();
    return /^(?:并|还|又|同时|另|此外还|且)$/u.test(head) || (start > 0 && /[”」』"]/u.test(bare.charAt(start - 1)));
  });
  const source = [...bare.matchAll(FORMS['according'] as RegExp)].find(
    ({ groups }) => groups?.['who'] === '' && groups['how']?.length,
  );
  const words = source ? { start: source.index, end: source.index + source[0].length } : goesOn;
  if (!words) return [];
  const how = source ? `w:据:${source.groups?.['how'] ?? ''}` : 'goes';
  const nobody = {
    speaker: 'unattributed' as const,
    name: null,
    words,
    sentence: sentence.index,
    grounds: grounds('rumour', how),
  };
  if (!heard.last) return source ? [nobody] : [];
  const again = { ...heard.last, words, sentence: sentence.index, grounds: grounds('again', `again:${how}`) };
  return source ? [nobody, again] : [again];
}

/** The candidates that a Chinese sentence names itself. */
export function namedInChinese(looked: ChineseLooked): readonly Candidate[] {
  const { sentence, verbs, findVerbs, planVerbs } = looked;
  const places = [
    ...verbs.flatMap((verb) => subjectsOf(verb, 'verb', looked)),
    ...findVerbs.flatMap((verb) => subjectsOf(verb, 'find', looked)),
    ...planVerbs.flatMap((verb) => subjectsOf(verb, 'plan', looked)),
    ...sourcesIn(looked),
    ...viewsIn(looked),
    ...beforeColon(looked),
  ].toSorted((a, b) => a.phrase.start - b.phrase.start);
  const named = places.flatMap(({ phrase, words, cue, tells }, rank) =>
    speakersIn(phrase, looked)
      .filter(({ by }) => !(cue === 'label' || cue === 'tail') || !by.includes('name:unknown'))
      .map(({ by, ...who }) => ({
        ...who,
        words,
        sentence: sentence.index,
        grounds: grounds(
          'named',
          cue,
          `${cue}:${who.speaker}`,
          `${cue}:named:${who.name !== null}`,
          `rank:${stepOf(rank, [0, 1, 2, 4])}`,
          sentence.kind === 'title' && `title:${cue}`,
          sentence.quote !== 'none' && `quote:${cue}`,
          ...tells,
          ...by,
          ...by.map((ground) => `${cue}:${ground}`),
        ),
      })),
  );
  return [...named, ...unnamed(looked)];
}
