// What the headings of an article say of its claims: under which each stands, and which only repeat a sentence.
import { isSameAssertion, resemblance, resemblanceBound, wordsOf } from './annotation/resemblance.ts';
import type { Article } from './article/article.ts';
import type { Claim } from './claim/claim.ts';
import type { ArticleHeading } from './reading.ts';

/** More headings than any article has that somebody reads. */
const MOST_HEADINGS = 300;
/** UTF-16 units of a heading that are shown. */
const MOST_SHOWN = 160;

/** The headings of an article, without its title, in order: 300 at most. */
export function headingsOf({ blocks, text }: Pick<Article, 'blocks' | 'text'>): readonly ArticleHeading[] {
  const headings = blocks.filter(({ kind }) => kind === 'heading').slice(0, MOST_HEADINGS);
  return headings.map(({ start, end, level }) => ({ start, end, level, text: shown(text.slice(start, end)) }));
}

function shown(text: string): string {
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN).replace(/[\ud800-\udbff]$/, '')}…` : text;
}

/** Claims in headings that are held against the sentences: each costs as much as the article has claims. */
const MOST_COMPARED = 50;
/** From this share of common words on, in their order, two texts say the same. */
const SAME = 0.75;
/** Fewer words than these stand in a longer sentence by chance. */
const LEAST_WORDS = 4;

/**
 * The claims that say the same as a sentence further down, by their ids, each with the id of the first such sentence: those in the
 * title, in a heading and in the first paragraph that has claims, which is the standfirst where there is one. The same is what
 * has three words in four in common, in their order, with the same figures and the same yes or no; or stands in the sentence
 * word for word. It is the sentence that counts: there stand the speaker and the rest of what is said.
 */
export function repeatsOf({ blocks }: Pick<Article, 'blocks'>, claims: readonly Claim[]): Readonly<Record<string, string>> {
  const isHeading = ({ block }: Claim): boolean => ['title', 'heading'].includes(blocks[block]?.kind ?? '');
  const standfirst = claims.find((claim) => !isHeading(claim))?.block;
  const above = claims.filter((claim) => isHeading(claim) || claim.block === standfirst).slice(0, MOST_COMPARED);
  if (above.length === 0) return {};
  const sentences = claims.filter((claim) => !isHeading(claim)).map((claim) => ({ claim, said: saidBy(claim) }));
  return Object.fromEntries(
    above.flatMap((claim) => {
      const own = saidBy(claim);
      const same = sentences.find((one) => one.claim.block > claim.block && isSaid(own, one.said));
      return same ? [[claim.id, same.claim.id] as const] : [];
    }),
  );
}

/** The words of a claim, and in one text with a space before and after each. */
interface Said {
  readonly words: readonly string[];
  readonly text: string;
}

function saidBy(claim: Claim): Said {
  const words = wordsOf(claim.text);
  return { words, text: ` ${words.join(' ')} ` };
}

/** Whether a sentence says what stands above it. What cannot be by their lengths is not looked at: a page may have long headings over a thousand sentences. */
function isSaid({ words, text }: Said, whole: Said): boolean {
  const [few, many] = [words.length, whole.words.length].sort((a, b) => a - b) as [number, number];
  if (words.length >= LEAST_WORDS && words.length <= whole.words.length && whole.text.includes(text)) return true;
  if (2 * few < SAME * (few + many) || !isSameAssertion(words, whole.words)) return false;
  return resemblanceBound(words, whole.words) >= SAME && resemblance(words, whole.words) >= SAME;
}
