#!/usr/bin/env node
// Scores readings against labelled documents.
//   score.mjs GOLD.jsonl READINGS.jsonl [--errors N]
// A reading is one JSON line: {"id", "isRareEarthNews", "claims": [{"text", "topics", "speaker", "layer", "hedged", "hasNumber"}]}.
// A labelled sentence counts as found when one predicted claim holds at least 60 % of its words; a predicted claim that
// holds no labelled sentence counts as one false alarm. Claims that are parts of one sentence follow each other and carry
// `sentence: {text, start}`: they count as that sentence, with the layer and speaker of the first and the topics of all. Pages of kind `reference` are left out of the page figures.
import { readFileSync } from 'node:fs';

const rows = (file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
const words = (text) =>
  text
    .toLowerCase()
    .normalize('NFKC')
    .match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}]+/gu) ?? [];

/** Share of the words of `sentence` that `claim` holds, as a bag of words. */
function cover(sentence, claim) {
  const bag = new Map();
  for (const word of claim) bag.set(word, (bag.get(word) ?? 0) + 1);
  let held = 0;
  for (const word of sentence) {
    const left = bag.get(word) ?? 0;
    if (left > 0) {
      held++;
      bag.set(word, left - 1);
    }
  }
  return sentence.length ? held / sentence.length : 0;
}

/** `outlet` and `unattributed` are taken as one: two labellers do not keep them apart. */
const voice = (speaker) => (speaker === 'unattributed' ? 'outlet' : speaker);

/** Claims with the parts of one sentence put together. */
function whole(claims) {
  const together = [];
  for (const claim of claims) {
    const last = together.at(-1);
    if (!claim.sentence || last?.sentence?.start !== claim.sentence.start) {
      together.push(claim.sentence ? { ...claim, text: claim.sentence.text } : claim);
      continue;
    }
    last.topics = [...new Set([...(last.topics ?? []), ...(claim.topics ?? [])])];
    last.hedged ||= claim.hedged;
    last.hasNumber ||= claim.hasNumber;
  }
  return together;
}

const ratio = (a, b) => (b ? a / b : 0);
const f1 = (p, r) => (p + r ? (2 * p * r) / (p + r) : 0);
const show = (x) => x.toFixed(3);

export function score(gold, readings) {
  const byId = new Map(readings.map((r) => [r.id, r]));
  const page = { tp: 0, fp: 0, fn: 0, tn: 0 };
  const sum = {
    tp: 0,
    fp: 0,
    fn: 0,
    extra: 0,
    topicTp: 0,
    topicFp: 0,
    topicFn: 0,
    firstTopic: 0,
    speaker: 0,
    layer: 0,
    hedged: 0,
    number: 0,
    missing: 0,
  };
  const errors = [];
  for (const doc of gold) {
    const reading = byId.get(doc.id);
    if (!reading) {
      sum.missing++;
      continue;
    }
    const positive = doc.kind === 'rare-earth-article';
    if (doc.kind !== 'reference') {
      page[reading.isRareEarthNews ? (positive ? 'tp' : 'fp') : positive ? 'fn' : 'tn']++;
      if (reading.isRareEarthNews !== positive)
        errors.push(`${doc.id} page ${reading.isRareEarthNews ? 'FALSE ALARM' : 'MISSED'}: ${doc.title}`);
    }
    if (!positive) continue;
    const claims = whole(reading.claims ?? []).map((c) => ({ ...c, words: words(c.text), used: false }));
    for (const sentence of doc.blocks.flatMap((b) => b.sentences)) {
      const own = words(sentence.text);
      let best = null,
        most = 0;
      for (const claim of claims) {
        const c =
          cover(own, claim.words) * (claim.words.length <= own.length * 1.7 || claim.text.includes(sentence.text) ? 1 : 0);
        if (c > most) {
          most = c;
          best = claim;
        }
      }
      const found = most >= 0.6 ? best : null;
      if (found) found.used = true;
      if (!sentence.isClaim) {
        if (found) {
          sum.fp++;
          errors.push(`${doc.id} FALSE ALARM: ${sentence.text}`);
        }
        continue;
      }
      if (!found) {
        sum.fn++;
        errors.push(`${doc.id} MISSED [${sentence.topics}]: ${sentence.text}`);
        continue;
      }
      sum.tp++;
      const mine = new Set(found.topics ?? []),
        want = new Set(sentence.topics);
      for (const topic of mine) want.has(topic) ? sum.topicTp++ : sum.topicFp++;
      for (const topic of want) if (!mine.has(topic)) sum.topicFn++;
      if (want.has((found.topics ?? [])[0])) sum.firstTopic++;
      if (voice(found.speaker) === voice(sentence.speaker)) sum.speaker++;
      if (found.layer === sentence.layer) sum.layer++;
      if (!!found.hedged === !!sentence.hedged) sum.hedged++;
      if (!!found.hasNumber === !!sentence.hasNumber) sum.number++;
    }
    sum.extra += claims.filter((c) => !c.used).length;
  }
  const pageP = ratio(page.tp, page.tp + page.fp),
    pageR = ratio(page.tp, page.tp + page.fn);
  const p = ratio(sum.tp, sum.tp + sum.fp + sum.extra),
    r = ratio(sum.tp, sum.tp + sum.fn);
  const tP = ratio(sum.topicTp, sum.topicTp + sum.topicFp),
    tR = ratio(sum.topicTp, sum.topicTp + sum.topicFn);
  return {
    figures: {
      pagePrecision: pageP,
      pageRecall: pageR,
      falseAlarms: `${page.fp} of ${page.fp + page.tn}`,
      claimPrecision: p,
      claimRecall: r,
      claimF1: f1(p, r),
      topicF1: f1(tP, tR),
      firstTopic: ratio(sum.firstTopic, sum.tp),
      speaker: ratio(sum.speaker, sum.tp),
      layer: ratio(sum.layer, sum.tp),
      hedged: ratio(sum.hedged, sum.tp),
      hasNumber: ratio(sum.number, sum.tp),
      sentences: sum.tp + sum.fn,
      documentsWithoutReading: sum.missing,
    },
    errors,
  };
}

if (import.meta.url === `file://${process.argv[1]}`) {
  const [goldFile, readingsFile, flag, count] = process.argv.slice(2);
  if (!goldFile || !readingsFile) {
    console.error('usage: score.mjs GOLD.jsonl READINGS.jsonl [--errors N]');
    process.exit(2);
  }
  const { figures, errors } = score(rows(goldFile), rows(readingsFile));
  for (const [name, value] of Object.entries(figures))
    console.log(`${name.padEnd(24)}${typeof value === 'number' && !Number.isInteger(value) ? show(value) : value}`);
  if (flag === '--errors') for (const line of errors.slice(0, Number(count))) console.log(line);
}
