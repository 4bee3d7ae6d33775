import { isReadLanguage, type READ_LANGUAGES } from '../../src/core/article/language.ts';
import { readAs } from '../../test/corpus/read-document.ts';
import { hostOf } from '../../test/corpus/real/real-pages.ts';
import { score } from '../../test/corpus/score.mjs';
import { corpusDocuments, realDocuments, teachesClaims } from '../train/documents.ts';
import { trainRules } from '../train/train-rules.ts';

/** Shares of the hosts of the train part that are learned from. */
const SHARES = [1 / 8, 1 / 4, 1 / 2, 1] as const;

/** One point of the curve: real pages that taught, and how well claims of the dev part are then found. */
export interface CurvePoint {
  readonly pages: number;
  readonly f1: Readonly<Record<(typeof READ_LANGUAGES)[number], number>>;
}

/**
 * How well claims of the dev part are found after learning from more and more of the train part's pages, by whole hosts; the
 * written documents teach each time as they do.
 */
export function learningCurve(): readonly CurvePoint[] {
  const written = corpusDocuments().filter(teachesClaims);
  const train = realDocuments('train').filter(teachesClaims);
  const dev = realDocuments('dev').filter(teachesClaims);
  const hosts = [...new Set(train.map(({ url }) => hostOf(url)))].sort();
  // Neighbours in the alphabet may be of one publisher: every eighth, every fourth and so on is taken.
  return SHARES.map((share) => {
    const chosen = new Set(hosts.filter((_, i) => i % Math.round(1 / share) === 0));
    const real = train.filter((document) => chosen.has(hostOf(document.url)));
    const rules = trainRules({ real, written });
    const f1Of = (language: (typeof READ_LANGUAGES)[number]): number => {
      const own = dev.filter(({ lang }) => isReadLanguage(lang) && lang === language);
      return score(
        own,
        own.map((document) => readAs(document, true, rules)),
      ).figures.claimF1;
    };
    return { pages: real.length, f1: { en: f1Of('en'), zh: f1Of('zh') } };
  });
}
