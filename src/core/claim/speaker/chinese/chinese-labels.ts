import speech from '../../data/speech.zh.json';
import type { ChineseLooked, Found } from './chinese-looked.ts';
import { speakerIn } from './speaker-in-phrase.ts';

const LABEL = /^(?:\s*\d{1,2}:\d{2}\s*)?(?:【[^】]{1,8}】)?[【]?(?<who>[^，。：:？！【】]{1,18})[：:]/u;
const TAIL = /(?:(?<!-)-{2,}|—{1,2}|──)\s*(?<who>[^-—，。]{2,14})$/u;

/** "商务部：……", "……--消息人士". */
export function labelled(looked: ChineseLooked): Found | null {
  const { bare, sentence } = looked;
  for (const form of [LABEL, TAIL]) {
    const match = form.exec(bare);
    const who = match?.groups?.['who'];
    if (!match || who === undefined || (form === TAIL && sentence.kind !== 'title')) continue;
    const start = match.index + match[0].lastIndexOf(who);
    const found = isSentence(who) ? null : speakerIn({ start, end: start + who.length }, looked);
    if (found && (found.name === null || found.speaker !== 'unattributed'))
      return { ...found, words: { start, end: start + who.length }, at: start };
  }
  return null;
}

/** "管制并没有让厂商少赚：": what stands before the colon is told, nobody is named. */
const isSentence = (label: string): boolean => label.length > 4 && /[让并被将把晤见]|没有|不|如何|为何/u.test(label);

const STATE = new RegExp(`(?:^|[，。；])[^，。；]{0,4}(?<who>中方|该部门|该部|我方)(?:${speech.statePositions.join('|')})`, 'u');

/** "中方将予以许可", "该部门将会同海关": the state's own position. */
export function statePosition({ bare, sentence }: ChineseLooked): Found | null {
  const match = STATE.exec(bare);
  const who = match?.groups?.['who'];
  if (!match || who === undefined) return null;
  const start = match.index + match[0].indexOf(who);
  const words = { start, end: start + who.length };
  return { speaker: 'chinese-government', name: null, words, sentence: sentence.index, at: start };
}
