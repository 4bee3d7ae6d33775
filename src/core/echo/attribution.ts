import type { Span } from '../article/article.ts';

// Who says it is another question than what is said: "the ministry said", which half of all claims have, would make any two
// of them alike.

const SAID =
  '(?:said|says|told (?:reporters|a briefing|[A-Z]\\p{L}+)|showed|shows|(?:added|noted|stressed|announced|reported|warned|found|estimates|believes)(?=\\s(?:on\\s\\p{L}+\\s)?that\\s))';
/** The same after what is said, where "added" and "announced" would be verbs of their own. */
const SAID_LAST = '(?:said|says|told (?:reporters|a briefing|[A-Z]\\p{L}+)|showed|shows)';
const ON_DAY = '(?:\\s(?:on|in)\\s\\p{L}+)?';
/** "said it would", "said he had": whoever speaks is what the claim is about, and stays. */
const NOT_SELF = `(?!${ON_DAY}(?:\\sthat)?\\s(?:it|its|they|their|he|his|she|her|would|will|had|has)\\b)`;

const PATTERNS: readonly RegExp[] = [
  new RegExp(`^[^,;:"“”]{1,80}?\\s${SAID}${NOT_SELF}${ON_DAY}(?:,|:|\\sthat)?\\s`, 'gu'),
  new RegExp(`["”,]\\s?(?:[^,;"“”]{1,60}\\s)?${SAID_LAST}(?:\\son\\s\\p{L}+)?(?:\\s[^;"“”]{0,80})?[.]?$`, 'gu'),
  /(?:^|,\s|\s)[Aa]ccording to [^,;"“”]{1,80}(?:,|\.?$)/gu,
  // 名称, 简称 and 小说 name things; 说明 explains.
  /^[^，。“”；：]{1,24}?(?:表示|指出|强调|透露|介绍|认为|宣布|显示|(?<![名职简统全对俗宣])称|(?<![小解据])说(?![明法])|：)[，：,]?/gu,
  /[”，][^，。“”；]{1,24}(?:表示|指出|强调|透露|称|说)[。]?$/gu,
  /(?:^|，)据[^，。；“”]{1,20}，/gu,
];

/**
 * The stretches of a claim that only say who says it: before or after what is said, or with "according to". None where they
 * would leave less than half of it.
 */
export function attributionsIn(text: string): readonly Span[] {
  const spans = PATTERNS.flatMap((pattern) =>
    Array.from(text.matchAll(pattern), ({ 0: { length }, index }) => ({ start: index, end: index + length })),
  );
  const length = spans.reduce((sum, { start, end }) => sum + end - start, 0);
  return length > text.length / 2 ? [] : spans;
}
