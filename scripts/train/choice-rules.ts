import { languageIn } from '../../src/core/article/language.ts';
import type { Claim } from '../../src/core/claim/claim.ts';
import { findClaims } from '../../src/core/claim/find-claims.ts';
import { TRAINED_RULES } from '../../src/core/claim/rules/linear.ts';
import { signScores, valuesOf } from '../../src/core/knowledge/card-scores.ts';
import { allCards } from '../../src/core/knowledge/cards.ts';
import type { ChoiceRule } from '../../src/core/knowledge/choice-rule.ts';
import { type ClaimSetting, claimFeatures, claimSetting } from '../../src/core/knowledge/claim-features.ts';
import { type Signs, signsOf } from '../../src/core/knowledge/signs.ts';
import { inOneGo } from '../../src/core/steps.ts';
import { articleOf } from '../../test/corpus/article-of.ts';
import type { Split } from '../../test/corpus/real/real-pages.ts';
import { CONTROLS, controlsOf, labelledControls } from '../checks/control-figures.ts';
import { labelledLinks, squeezed } from '../checks/link-figures.ts';
import { labelledPages, readLabelled } from '../checks/page-notes.ts';
import { takingAll } from '../checks/taking-all.ts';
import { corpusDocuments } from './documents.ts';
import { type ChoiceExample, trainChoice } from './softmax.ts';

/** Weights that are left out: on pages left out in turn the rules are as good without. */
const LEAST = { cards: 0.3, controls: 0.4 };
/** What signs weigh beside one another before training: score, the part of it told by words, and whether the claim names the card. */
const SIGNS = [1, 0.3, 0.5];

/** The claim of a labelled sentence and what it brings. */
interface LabelledClaim<Page> {
  readonly page: Page;
  readonly at: number;
  readonly claim: Claim;
  readonly signs: Signs;
  readonly setting: ClaimSetting;
}

/** The claims of labelled pages of a part, each sentence once. Throws where a page is not of the part. */
function labelledClaims<Page extends { readonly doc: string; readonly published: string | null }>(
  split: Split,
  pages: readonly Page[],
): readonly LabelledClaim<Page>[] {
  return readLabelled(split, pages).flatMap(({ page, article, claims }) => {
    const setting = claimSetting(article, page.published);
    const signs = inOneGo(signsOf(article.text, article.blocks));
    const first = claims.filter(({ at }, i) => claims.findIndex((one) => one.at === at) === i);
    return first.map(({ claim, at }) => ({ page, at, claim, signs, setting }));
  });
}

/** The labelled claims of some parts, and which cards may rightly come first beside them. */
export function cardExamples(...splits: readonly Split[]): readonly (ChoiceExample & { readonly doc: string })[] {
  return splits.flatMap((split) =>
    labelledClaims(split, labelledPages(split)).flatMap(({ page, at, claim, signs, setting }) => {
      const label = page.sentences.find((one) => one.at === at);
      const wanted = label?.cards.slice(0, label.first ?? 1);
      return wanted ? [{ doc: page.doc, ...broughtBy(claim, setting, signs), wanted }] : [];
    }),
  );
}

/** The labelled claims of written documents, and the cards that help most beside them. */
export function writtenCardExamples(): readonly ChoiceExample[] {
  const documents = new Map(corpusDocuments().map((document) => [document.id, document]));
  const links = labelledLinks();
  return [...new Set(links.map(({ doc }) => doc))].flatMap((doc) => {
    const document = documents.get(doc);
    if (!document) throw new Error(`card-links.jsonl: there is no document ${doc}`);
    const article = articleOf(document);
    const setting = claimSetting(article, article.published);
    const signs = inOneGo(signsOf(article.text, article.blocks));
    const claims = findClaims(article, languageIn(article), takingAll(TRAINED_RULES));
    return links.flatMap(({ doc: of, text, cards }) => {
      if (of !== doc) return [];
      const claim = claims.find((one) => squeezed(text).includes(squeezed(one.text)));
      return claim ? [{ ...broughtBy(claim, setting, signs), wanted: cards }] : [];
    });
  });
}

/** What a claim brings to the choice of its cards. */
function broughtBy(claim: Claim, setting: ClaimSetting, signs: Signs): Omit<ChoiceExample, 'wanted'> {
  return {
    features: new Map(claimFeatures(claim, setting).map(({ name, value }) => [name, value])),
    known: new Map(signScores(claim, signs, setting.day).map((one) => [one.card, valuesOf(one)])),
  };
}

/** The rule that chooses the card which helps most. */
export function trainCardRule(examples: readonly ChoiceExample[]): ChoiceRule {
  return trainChoice(examples, [...allCards().map(({ id }) => id), ''], LEAST.cards, SIGNS);
}

/** The labelled claims of some parts, and which of the controls that `describedIn` tells apart they speak of. */
export function controlExamples(...splits: readonly Split[]): readonly (ChoiceExample & { readonly doc: string })[] {
  return splits.flatMap((split) =>
    labelledClaims(
      split,
      labelledControls(split).filter(({ published }) => published !== null),
    ).map(({ page, at, claim, setting }) => {
      const rules = page.claims.find((one) => one.at === at)?.rules ?? [];
      const features = new Map(claimFeatures(claim, setting).map(({ name, value }) => [name, value]));
      return { doc: page.doc, features, wanted: controlsOf(rules) };
    }),
  );
}

/** The rule that chooses the controls which a claim speaks of without a name. */
export function trainControlRule(examples: readonly ChoiceExample[]): ChoiceRule {
  return trainChoice(examples, [...CONTROLS, ''], LEAST.controls);
}
