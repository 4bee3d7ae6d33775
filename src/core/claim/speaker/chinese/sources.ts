import speech from '../../data/speech.zh.json';
import { clauseStart } from './beside-chinese-verb.ts';
import type { ChineseLooked, Found } from './chinese-looked.ts';
import { speakerIn } from './speaker-in-phrase.ts';

const oneOf = (words: readonly string[]): string => words.toSorted((a, b) => b.length - a.length).join('|');

const SOURCE = new RegExp(
  `(?:^|[，。；：,;“]|但|而|又|不过|另)(?:根据|依据|据|按照|按|依)(?<who>[^，,。；]{0,24}?)(?<how>${oneOf(speech.asSource)}|，|,)`,
  'gu',
);
const RUMOURS: ReadonlySet<string> = new Set(speech.rumours);
const PLAN = /规划/;
const SPOKE = /介绍|透露/;

/** "据商务部介绍", "据介绍", "据悉". */
function sourced(looked: ChineseLooked): Found | null {
  const { bare, heard, sentence } = looked;
  for (const { groups, index, 0: whole } of bare.matchAll(SOURCE)) {
    const who = groups?.['who'] ?? '';
    const how = groups?.['how'] ?? '';
    const start = index + whole.lastIndexOf(who + how);
    const words = { start: index, end: index + whole.length };
    if (who === '' && SPOKE.test(how) && heard.last) return { ...heard.last, words, sentence: sentence.index, at: index };
    if (who === '') {
      if (!RUMOURS.has(how)) continue;
      return { speaker: 'unattributed', name: null, words, sentence: sentence.index, at: index };
    }
    const found =
      speakerIn({ start, end: start + who.length }, looked) ??
      (PLAN.test(how) ? speakerIn({ start, end: start + who.length + how.length }, looked) : null);
    if (found) return { ...found, words, at: index };
  }
  return null;
}

const VIEW = /在(?<who>[^，。在]{1,24}?)(?:看来|眼中|眼里)|从(?<from>[^，。]{1,16}?)处?(?:获悉|了解到|得知)/gu;

/** "在闵捷看来", "从商务部获悉". */
function inView(looked: ChineseLooked): Found | null {
  for (const { groups, index, 0: whole } of looked.bare.matchAll(VIEW)) {
    const who = groups?.['who'] ?? groups?.['from'] ?? '';
    const start = index + whole.indexOf(who);
    const found = speakerIn({ start, end: start + who.length }, looked);
    if (found) return { ...found, words: { start: index, end: index + whole.length }, at: index };
  }
  return null;
}

const RELAY = new RegExp(
  `(?:${oneOf(speech.relay)})(?<who>[^，。：]{1,24}?)(?=的话|的说法|的数据|的消息|的报告|报道|称|说|，|：|表示|指)`,
  'gu',
);

/** "新华社援引商务部的话说": the ministry speaks. */
function relayed(looked: ChineseLooked): Found | null {
  for (const { groups, index, 0: whole } of looked.bare.matchAll(RELAY)) {
    const who = groups?.['who'] ?? '';
    const start = index + whole.length - who.length;
    const found = speakerIn({ start, end: start + who.length }, looked);
    if (found) return { ...found, words: { start: index, end: index + whole.length }, at: -1 };
  }
  return null;
}

/** "主管部门对此的说法是", "庄律师的看法更直白：" */
function held(looked: ChineseLooked): Found | null {
  for (const view of looked.views) {
    if (!/^.{0,8}?(?:是|：|:|，|则)/u.test(looked.bare.slice(view.end))) continue;
    const from = clauseStart(looked.bare, view.start);
    const start = Math.max(from, looked.bare.slice(0, view.start).search(/(?<![^，,：:])[^，,：:]*$/u));
    const found = speakerIn({ start, end: view.start }, looked);
    if (found) return { ...found, words: { start, end: view.end }, at: view.start };
  }
  return null;
}

/** The sources a Chinese sentence gives without a verb whose subject they are, in no order. */
export function sourcesIn(looked: ChineseLooked): readonly (Found | null)[] {
  return [relayed(looked), sourced(looked), inView(looked), held(looked)];
}
