import type { Article } from '../article/article.ts';
import type { Claim } from '../claim/claim.ts';
import { simplified } from '../text/simplified.ts';
import { type Token, tokensOf } from './tokens.ts';

/** A word of a claim or near it, or what is known of its claim, with how much it counts; words of the claim with their place in it. */
export interface ClaimFeature {
  readonly name: string;
  readonly value: number;
  /** Offsets in the article's text; null where it is no word of the claim. */
  readonly start: number | null;
  readonly end: number | null;
}

/** What a word counts where it stands, and what else is known of the claim. */
const VALUE = { claim: 1, title: 0.6, before: 0.4, topic: 1, laterTopic: 0.5, time: 1 };
/** UTF-16 units before a claim that are looked at. */
const BEFORE = 250;

/** Days from which on other rules were in the news: the quotas of 2010, the case of 2012, its end, the laws of 2020 and 2023, and each step of 2025. */
const TIMES = ['2010-09', '2012-03', '2015-06', '2020', '2023-07', '2025-04-04', '2025-10-09', '2025-10-30'] as const;

/** Which of the times between `TIMES` a day is in, as a name; "none" where it is not known. */
function timeOf(day: string | null): string {
  return day === null ? 'none' : String(TIMES.filter((from) => day >= from).length);
}

const isHan = ({ raw }: Token): boolean => /^\p{Script=Han}$/u.test(raw);

/** Words as they are compared, Chinese ones as all pairs of neighbours. */
function wordsOf(text: string): readonly Token[] {
  const tokens = tokensOf(simplified(text));
  return tokens.flatMap((token, i) => {
    if (!isHan(token)) return token.key.length > 1 ? [token] : [];
    const next = tokens[i + 1];
    if (!next || !isHan(next) || next.start !== token.end) return [];
    return [{ raw: token.raw + next.raw, key: token.key + next.key, start: token.start, end: next.end }];
  });
}

/** What an article brings to what is chosen for all its claims. */
export interface ClaimSetting {
  readonly text: string;
  /** The article's day, or null. */
  readonly day: string | null;
  readonly title: readonly ClaimFeature[];
}

/** What settings are made of. */
export type SettingOf = Pick<Article, 'text' | 'blocks'>;

/** Asked for by links and checks of the same article, claim by claim. */
const settings = new WeakMap<SettingOf['blocks'], ClaimSetting>();

/** The setting that an article of `day` is to its claims. */
export function claimSetting({ text, blocks }: SettingOf, day: string | null): ClaimSetting {
  const known = settings.get(blocks);
  if (known?.text === text && known.day === day) return known;
  const title = blocks.find(({ kind }) => kind === 'title');
  const words = title ? wordsOf(text.slice(title.start, title.end)) : [];
  const made = { text, day, title: words.map(({ key }) => ({ name: `t:${key}`, value: VALUE.title, start: null, end: null })) };
  settings.set(blocks, made);
  return made;
}

const found = new WeakMap<Claim, { readonly setting: ClaimSetting; readonly features: readonly ClaimFeature[] }>();

/** What a claim brings to what is chosen for it, each name once; the values are of length 4 together, as those of a vector. */
export function claimFeatures(claim: Claim, setting: ClaimSetting): readonly ClaimFeature[] {
  const known = found.get(claim);
  if (known?.setting === setting) return known.features;
  const features = featuresOf(claim, setting);
  found.set(claim, { setting, features });
  return features;
}

function featuresOf(claim: Claim, { text, day, title }: ClaimSetting): readonly ClaimFeature[] {
  const known = (name: string, value: number): ClaimFeature => ({ name, value, start: null, end: null });
  const words = wordsOf(claim.text).map(({ key, start, end }) => ({
    name: `w:${key}`,
    value: VALUE.claim,
    start: claim.start + start,
    end: claim.start + end,
  }));
  const before = wordsOf(text.slice(Math.max(0, claim.start - BEFORE), claim.start));
  const [first, second] = claim.topics;
  const time = timeOf(day);
  const all = [
    ...words,
    ...title,
    ...before.map(({ key }) => known(`b:${key}`, VALUE.before)),
    ...(first ? [known(`topic:${first}`, VALUE.topic), known(`topic:${first} ${time}`, VALUE.topic)] : []),
    ...(second ? [known(`topic:${second}`, VALUE.laterTopic)] : []),
    known(`time:${time}`, VALUE.time),
  ];
  const once = new Map<string, ClaimFeature>();
  for (const feature of all) if (!once.has(feature.name)) once.set(feature.name, feature);
  const length = Math.hypot(...Array.from(once.values(), ({ value }) => value)) / 4;
  return Array.from(once.values(), (feature) => ({ ...feature, value: feature.value / length }));
}
