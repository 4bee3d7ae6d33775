import type { Article } from '../../article/article.ts';
import type { Claim } from '../../claim/claim.ts';
import type { ClaimSubject } from '../subject.ts';
import type { Claimed } from './claimed.ts';
import { readable, says, sourceOf, WORDS } from './words.ts';

const ACTOR = new RegExp(
  `(?<name>${sourceOf(WORDS.chinaInNames)})|(?<other>${sourceOf(WORDS.others)})|(?<china>${sourceOf(WORDS.china)})|(?<it>${sourceOf(WORDS.chinaIt)})`,
  'gu',
);
/** UTF-16 units before a sentence in which "it" is looked for. */
const REACH = 400;

/** Who is named: China, a body or place with China in its name, somebody else, only "it", or nobody. */
export type Actor = 'china' | 'name' | 'other' | 'it' | 'none';

/** Who is named last in `text`; `it` where only a pronoun is. */
export function lastActor(text: string): Actor {
  let last: Actor = 'none';
  for (const { groups } of text.matchAll(ACTOR)) {
    if (groups?.['china']) last = 'china';
    else if (groups?.['name']) last = 'name';
    else if (groups?.['other']) last = 'other';
    else if (last === 'none') last = 'it';
  }
  return last;
}

/** What stands shortly before a claim. */
export function textBefore(claim: Claim, article: Article): string {
  return readable(article.text.slice(Math.max(0, claim.start - REACH), claim.start));
}

/** Whether a figure is of rare earths or magnets, as its sentence or the one before it names them. */
export function isOfMatter({ before, after }: Claimed, { claim, article }: ClaimSubject): boolean {
  return says(`${before} ${after}`, WORDS.matter) || says(textBefore(claim, article), WORDS.matter);
}

/** "90 % of metal making is in China", "is refined in China", "comes from China". */
const PASSIVE = new RegExp(
  `^[^.;。；]*?(?:\\b(?:is|are|was|were|comes?|came|lies?|sits?|takes?\\splace|happens?)\\b[^.;,]{0,40}\\b(?:in|from|by|out\\sof|inside|within)\\s(?:the\\shands\\sof\\s)?|\\b(?:is|are|was|were)\\s|(?:产自|出自|来自|源自|产于|由|在|位于|集中于|掌握于)(?:了)?)${sourceOf(WORDS.china)}(?![南北东西以之外])`,
  'u',
);

/** "All rare earths", "the world's rare earths", also where the figure stands in quotation marks or is asked for. */
const OF_ALL =
  /^["”」』]?\s?of\s(?:all\s(?:of\s)?(?:the\s)?|(?:(?:all\s)?the\s)?(?:world's\s|planet's\s|globe's\s|earth's\s|global\s))rare[\s-]earths?\b(?![\s-](?:mag|min|ref|proc))/;
const OF_ALL_CHINESE = { before: /(?:全球|世界)(?:约|近|逾)?[“「『]?$/, after: /^[”」』]?的?稀土(?![矿磁永])/ };
const WORLDS = /^(?:of\s)?(?:all\s)?(?:the\s)?(?:world|planet|globe|global)|^all\s(?:the\s)?rare[\s-]earths?\b/;
/** "Seventy percent: that, says the agency, is the part of the world's …" */
const ASKED = /^[^.;]{0,90}\bis\s(?:the|China's)\s(?:part|share|proportion|portion)\s(.{0,90})/;
/** "The part of the world's … that was refined in China came to 70 %." */
const LED_UP =
  /(?:\b[Tt]he|'s) (?:part|proportion|portion|share|slice) (of .{0,90}?)\s(?:was|is|came to|stood at|reached|stands at|comes to)\s$/;

/** "Of all the rare earths mined last year, 90 %". */
const OPENED = /^Of\s(all\s.{0,80}),\s$/;

/** What a figure is the part of, where a sentence turned round says so at length; else null. */
export function wholeOf({ before, after }: Pick<Claimed, 'before' | 'after'>): string | null {
  return (before.length < 4 ? ASKED.exec(after)?.[1] : (LED_UP.exec(before) ?? OPENED.exec(before))?.[1]) ?? null;
}

/** Whether a share is said to be one of all rare earths there are. */
export function isOfAll({ before, after }: Pick<Claimed, 'before' | 'after'>): boolean {
  if (OF_ALL_CHINESE.after.test(after) && OF_ALL_CHINESE.before.test(before)) return true;
  return OF_ALL.test(after) || WORLDS.test(wholeOf({ before, after }) ?? '');
}

/** "The world gets 90 % of its rare earths from China." */
const FROM = new RegExp(`^\\sof\\sits\\srare[\\s-]earths?\\sfrom\\s${sourceOf(WORDS.china)}`, 'u');

/** "With 90 % of global refining, China holds …" */
const LED = new RegExp(`^[^,;.，。；]{0,50},\\s${sourceOf(WORDS.china)}\\s`, 'u');

/** Whether what is shared is said to come from China or to be made there. */
export const isMadeThere = ({ before, after }: Claimed): boolean =>
  PASSIVE.test(after) || FROM.test(after) || says(wholeOf({ before, after }) ?? '', WORDS.china);

/** Of the whole world, by any word for it. */
const WORLD = /\b(?:world|global|globe|earth)(?:'s|wide)?\b|全球|世界/i;
/** Where a clause ends. */
const CLAUSE = /[,;，；。]/;

/** Whether a share is China's: China is its subject, also as "it" or "the country", or nobody else where the sentence tells of China, or where what is shared is made. */
export function isChinas(figure: Claimed, claim: Claim, article: Article): boolean {
  const { before, after } = figure;
  const actor = lastActor(before);
  if (actor === 'china') return true;
  if (actor === 'other' || actor === 'name') return false;
  if (actor === 'it') return lastActor(textBefore(claim, article)) === 'china';
  if (/^(?:With|Having)\s$/.test(before) && LED.test(after)) return true;
  const sentence = `${before} ${after}`;
  const clause = `${before.split(CLAUSE).at(-1)} ${after.split(CLAUSE)[0]}`;
  if (claim.actor?.side === 'china' && WORLD.test(sentence) && !says(clause, WORDS.others)) return true;
  if (!isMadeThere(figure) || says(sentence, WORDS.others)) return false;
  return figure.measure.scope?.value === 'world' || FROM.test(after) || isOfAll(figure) || !says(sentence, WORDS.buys);
}
