import assert from 'node:assert/strict';
import type { Article, Span } from '../../../src/core/article/article.ts';
import type { Check } from '../../../src/core/checks/check.ts';
import { EVIDENCE_KINDS, LAYERS, SPEAKERS, TOPICS } from '../../../src/core/claim/claim.ts';
import { readEverySentence } from '../../../src/core/claim/find-claims.ts';
import { readPassage } from '../../../src/core/claim/read-passage.ts';
import { RECORD_SCHEMAS } from '../../../src/core/exchange/schema/record-schemas.ts';
import { checked } from '../../../src/core/exchange/schema/schema-fault.ts';
import { cardById, sourceById } from '../../../src/core/knowledge/cards.ts';
import { isReadingOf, readArticle } from '../../../src/core/read-article.ts';
import type { ReadClaim, Reading } from '../../../src/core/reading.ts';
import { inOneGo } from '../../../src/core/steps.ts';
import { articleOf, type EngineInput } from './articles.ts';

const NOW = '2026-11-26T10:00:00.000Z';

/** Throws where the engine breaks a promise on `input`. */
export function engineHolds(input: EngineInput): void {
  const article = articleOf(input);
  const { today, isForced } = input;
  const reading = readArticle(article, { today, isForced });
  assert.ok(isReadingOf(reading, article), 'the reading is not of its own article');
  const { score, kind } = reading.detection;
  assert.ok(score >= 0 && score <= 1 && (kind === 'news') === score >= 0.5, `a score of ${score} for ${kind}`);
  readingHolds(reading, article);
  // Each of these reads the whole again: one input in eight does, for either.
  const turn = (input.passage[0] + input.passage[1]) % 8;
  if (turn === 0) passageHolds(input, article, reading);
  else if (turn === 1) {
    const again = readArticle(structuredClone(article), { today, isForced });
    assert.equal(JSON.stringify(again), JSON.stringify(reading), 'read twice, it reads otherwise');
  }
}

/** Throws where `reading` says of `article` what cannot be, or could not be kept. */
export function readingHolds(reading: Reading, article: Article): void {
  const { claims } = reading;
  assert.equal(new Set(claims.map(({ id }) => id)).size, claims.length, 'two claims have one id');
  let last = 0;
  for (const claim of claims) {
    assert.ok(claim.start >= last && claim.end > claim.start, 'claims are not in order');
    last = claim.end;
    claimHolds(claim, article);
    checksHold(claim.checks, article);
  }
  checksHold(reading.checks, article);
  for (const { id, why, ...span } of [...reading.cards, ...claims.flatMap(({ cards }) => cards)]) {
    assert.ok(cardById(id), `no card ${id}`);
    textStands(article, span, why, 'a card');
  }
  const kept = checked(RECORD_SCHEMAS.texts, { key: reading.key, article, reading, saved: NOW }, []);
  // What pages may send is held elsewhere to less than may be kept; the fuzz's own frame is not the engine's fault.
  const isOwn = !kept.ok && kept.fault.where.startsWith('reading') && !kept.fault.where.startsWith('reading.head');
  assert.ok(!isOwn, `cannot be kept: ${JSON.stringify(kept)}`);
}

function textStands({ text }: Article, { start, end }: Span, words: string, what: string): void {
  assert.ok(start >= 0 && end <= text.length && start <= end, `${what} lies outside the text`);
  assert.equal(text.slice(start, end), words, `${what} has other words than stand there`);
}

const isIn = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end;

function claimHolds(claim: ReadClaim, article: Article): void {
  textStands(article, claim, claim.text, 'a claim');
  const block = article.blocks[claim.block];
  assert.ok(block && isIn(claim, block), 'a claim is not in its block');
  assert.ok(LAYERS.includes(claim.layer), `layer ${claim.layer}`);
  assert.ok(SPEAKERS.includes(claim.speaker), `speaker ${claim.speaker}`);
  const { topics } = claim;
  assert.ok(topics.length >= 1 && topics.length <= 3 && topics.every((topic) => TOPICS.includes(topic)), `topics ${topics}`);
  assert.equal(new Set(topics).size, topics.length, 'a topic is told twice');
  for (const { kind, text, ...span } of claim.evidence) {
    textStands(article, span, text, 'evidence');
    assert.ok(EVIDENCE_KINDS.includes(kind));
    assert.ok(kind === 'context' || kind === 'lead-in' || kind === 'attribution' || isIn(span, claim), `${kind} lies outside`);
  }
  for (const { scope, ...hedge } of claim.hedges) {
    textStands(article, hedge, hedge.text, 'a hedge');
    assert.ok(isIn(hedge, scope) && isIn(scope, claim), 'a hedge lies outside its clause or claim');
  }
  for (const date of claim.dates) {
    textStands(article, date, date.text, 'a date');
    assert.ok(isIn(date, claim), 'a date lies outside its claim');
  }
  quantitiesHold(claim, article);
  const { prefix, suffix, start, end } = claim;
  assert.ok(article.text.startsWith(prefix + claim.text + suffix, start - prefix.length), 'prefix or suffix is not the text');
  assert.ok(end + suffix.length <= article.text.length);
}

function quantitiesHold(claim: ReadClaim, article: Article): void {
  for (const { value, measure, ...quantity } of claim.quantities) {
    textStands(article, quantity, quantity.text, 'a quantity');
    assert.ok(isIn(quantity, claim), 'a quantity lies outside its claim');
    assert.ok(Number.isFinite(value), `a quantity of ${value}`);
    assert.ok(measure, 'a quantity without a measure');
    for (const told of [measure.stage, measure.step, measure.form, measure.scope, ...measure.elements]) {
      if (!told) continue;
      textStands(article, told, told.text, 'what a quantity measures');
      assert.ok(isIn(told, claim), 'what a quantity measures lies outside its claim');
    }
  }
}

function checksHold(checks: readonly Check[], article: Article): void {
  assert.equal(new Set(checks.map(({ id }) => id)).size, checks.length, 'a note is told twice');
  for (const { id, span, card, sources } of checks) {
    if (span) textStands(article, span, article.text.slice(span.start, span.end), `note ${id}`);
    assert.ok(!span || span.start < span.end, `note ${id} is about nothing`);
    assert.ok(card === null || cardById(card), `note ${id} has no card ${card}`);
    for (const source of sources) assert.ok(sourceById(source), `note ${id} has no source ${source}`);
  }
}

/** What a reader selects can be checked, and what stands after a block does not change how it is parted into sentences. */
function passageHolds({ passage }: EngineInput, article: Article, { detection }: Reading): void {
  const { text, blocks } = article;
  const [start = 0, end = 0] = passage.map((share) => Math.round((share * text.length) / 10_000)).sort((a, b) => a - b);
  const own = readPassage(article, { start, end }, 'own:1', detection.language);
  if (own) {
    textStands(article, own, own.text, 'a passage');
    for (const part of [...own.quantities, ...own.hedges, ...own.dates]) assert.ok(isIn(part, own), 'a part lies outside');
  } else {
    assert.ok(text.slice(start, end).trim() === '' || !blocks.some((block) => start < block.end && end > block.start));
  }
  const tail = 'The weather was fine.';
  const at = text.length + 1;
  const added = { kind: 'paragraph', level: 0, leadIn: null, start: at, end: at + tail.length } as const;
  const longer = { ...article, text: `${text}\n${tail}`, blocks: [...blocks, added] };
  const spansOf = (whole: Article) =>
    inOneGo(readEverySentence(whole, detection.language, (sentence) => sentence.end <= text.length)).map((one) => [
      one.start,
      one.end,
    ]);
  assert.deepEqual(spansOf(longer), spansOf(article), 'a paragraph below parts the sentences above otherwise');
}
