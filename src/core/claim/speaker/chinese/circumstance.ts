import speech from '../../data/speech.zh.json';

const oneOf = (words: readonly string[]): string => `(?:${words.toSorted((a, b) => b.length - a.length).join('|')})`;

/** Closing words that begin other words too: "会见", "中国", "内地", "我国", "记者会". */
const CLOSING = '会(?![上见谈晤议])|中(?![国方央信金科])|内(?![地蒙])|我(?![国])|记者(?![会])';
/** "在发布会上", "对记者", "就此": a preposition and what it holds, up to the word that closes it. */
const CIRCUMSTANCE = new RegExp(
  `${oneOf(speech.prepositions)}[^，,]{0,40}?(?:${oneOf(speech.circumstanceEnds)}|${CLOSING})`,
  'gu',
);
/** Compounds in which these letters are no preposition: "对外", "与会". */
const NO_PREPOSITION = new RegExp(oneOf(speech.notPrepositions), 'gu');
/** Adverbs and days before a verb; what follows a preposition that nothing closes is circumstance to the end. */
const ADVERBS = new RegExp(
  `^(?:[\\s　_、的]|${oneOf(speech.adverbs)}|周[一二三四五六日]|星期[一二三四五六日天]|\\d+[月日]|${oneOf(speech.openPrepositions)}.*$)+`,
  'u',
);
const BRACKET = /^[（(][^）)]*[）)]/u;
/** Stands for letters that are not to be read as prepositions. */
const FILLER = '甲';

/** What was made of the text before: the subject of one verb is asked for in several ways, of the same words. */
let known = { text: '', bare: '' };

/** `text` at the same length with its circumstances blank, so that nobody named in them is taken for the subject. */
export function withoutCircumstance(text: string): string {
  if (known.text !== text) known = { text, bare: withBlanks(text) };
  return known.bare;
}

function withBlanks(text: string): string {
  const kept = text.replace(NO_PREPOSITION, (word) => FILLER.repeat(word.length));
  let result = '';
  let from = 0;
  for (const { 0: whole, index } of kept.matchAll(CIRCUMSTANCE)) {
    result += text.slice(from, index) + ' '.repeat(whole.length);
    from = index + whole.length;
  }
  return result + text.slice(from);
}

/** What is left of `text` when adverbs, days and circumstance are taken from its start. */
export function remainder(text: string): string {
  let rest = text;
  for (let before = -1; before !== rest.length; ) {
    before = rest.length;
    rest = rest.replace(ADVERBS, '').replace(BRACKET, '').trimStart();
  }
  return rest.trim();
}

/** Whether a part of a sentence holds circumstance alone and no subject. */
export function isCircumstance(text: string): boolean {
  return remainder(withoutCircumstance(text)) === '';
}
