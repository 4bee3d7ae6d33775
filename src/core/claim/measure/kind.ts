import type { MeasureKind } from '../claim.ts';
import { after, before, clauseBefore, type Figure, isTime } from './figure.ts';
import { has } from './tokens.ts';

const WEIGHT = /^(?:t|kt|kg|g|lb|jin)(?:\/|$)/;
const PRICE = /^[A-Z]{3}\/(?:t|kg|g|lb|jin)$/;
const MONEY = /^(?:[A-Z]{3}|cent|crore)(?:\/|$)/;
/** "The oxide at 680,000 yuan", "镨钕站上六十万元": a price whose unit of weight is left out. */
const QUOTED = /^(?:at|below|above|站上|突破|跌破|破|升至|涨至|跌至|回落至|降至|在|报|收于)$/;
/** More than any price by weight in yuan: a sum. */
const SUM = 2e7;

/** "Rose 12 percent", "a 12 % cut", "up by a third", "+26%": not "rose to 12 percent", "from 12 percent". */
function isChange(figure: Figure): boolean {
  const { quantity, text } = figure;
  if (/[+▲▼−]\s?$|(?:^|\s)-$/.test(text.slice(Math.max(0, quantity.start - 3), quantity.start))) return true;
  const [previous, second] = before(figure);
  if (has(previous, 'is:change') || (figure.isChinese && [previous, second].some((token) => has(token, 'is:changeNouns'))))
    return true;
  const [next, following] = after(figure);
  if (has(next, 'is:changeNouns') || has(next, 'is:sameTime') || /^(?:up|down)$/.test(next?.text ?? '')) return true;
  if (has(next, 'is:compared') && has(following, 'is:sameTime')) return true;
  const clause = clauseBefore(figure);
  const by = clause.findIndex((token) => token.text === 'by');
  const isBy = by >= 0 && by < 4 && clause.slice(0, by).every((token) => has(token, 'is:about'));
  return isBy && clause.some((token) => has(token, 'is:change'));
}

/** A duty, a purity, a yield, a threshold: "a 25 percent tariff", "purity of 99.9 percent". */
function isRate(figure: Figure): boolean {
  const next = after(figure);
  if (has(next[0], 'is:rate') || (has(next[1], 'is:rate') && !has(next[0], 'is:about'))) return true;
  return before(figure)
    .slice(0, 4)
    .some((token) => has(token, 'is:rate'));
}

function isShare(figure: Figure): boolean {
  const { own, behind } = figure;
  const [[next], [previous]] = [after(figure), before(figure)];
  if (own?.isWhole || has(previous, 'is:share') || has(next, 'is:share')) return true;
  if (figure.isChinese && has(next, 'is:topicVerbs') && behind.telling.length > 0) return true;
  return behind.passed.some((token) => has(token, 'is:share')) && has(previous, 'is:plain');
}

/** Of what is no whole: "a third of the former cost", "half of what it was". */
function isOfOther({ tokens, own }: Figure): boolean {
  return (
    own?.isWhole === true &&
    tokens.slice(own.from, own.to).some((token) => ['is:ofOthers', 'is:stakes', 'is:price'].some((mark) => has(token, mark)))
  );
}

/** "Contains 0.1 percent of heavy elements", "running at 55 percent of capacity": no part of what is mined, made or traded. */
function isContent(figure: Figure): boolean {
  const { tokens, own } = figure;
  if (has(before(figure)[0], 'is:contents')) return true;
  return (
    own !== null &&
    tokens.slice(own.from, own.to).every(({ text }) => /^(?:its|their|the|rated|nameplate|full|capacity)$/.test(text))
  );
}

function percentKind(figure: Figure): MeasureKind | null {
  const [next] = after(figure);
  if (has(next, 'is:stakes') || isOfOther(figure)) return null;
  const isBefore = figure.isChinese && figure.own !== null && figure.own.from > figure.at;
  if (!figure.own?.isWhole || isBefore) {
    if (isChange(figure)) return 'change';
    if (isRate(figure)) return 'rate';
    if (has(next, 'is:compared') || (figure.isChinese && has(before(figure)[0], 'is:compared'))) return null;
  }
  if (isContent(figure)) return 'rate';
  return isShare(figure) ? 'share' : null;
}

/** "Met three times", "appear twice" count; "three times as much", "tripled", "2.6倍" multiply. */
function timesKind(figure: Figure): MeasureKind {
  if (!/times$|^twice$|^thrice$/i.test(figure.quantity.text)) return 'multiple';
  const [next] = after(figure);
  const [previous] = before(figure);
  const isMultiple = has(next, 'is:compared') || /^(?:as|the|that|those|what|its|their)(?!\p{L})/u.test(next?.text ?? '');
  return isMultiple || has(previous, 'is:change') ? 'multiple' : 'count';
}

/** A sum of money, or a price where the clause speaks of one and names a material. */
function moneyKind(figure: Figure): MeasureKind {
  const { passed, telling } = figure.behind;
  if (figure.quantity.value >= SUM) return 'money';
  const isMaterial = has(telling[0], 'element') || has(telling[0], 'form');
  const isQuoted = isMaterial && QUOTED.test(before(figure)[0]?.text ?? '');
  return isQuoted || passed.some((token) => has(token, 'is:price')) ? 'price' : 'money';
}

/** What the figure is, or null where neither its unit nor the words around it say. */
export function kindOf(figure: Figure): MeasureKind | null {
  const { unit } = figure.quantity;
  if (unit === null) return 'count';
  if (isTime(figure.quantity)) return 'duration';
  if (/^%(?!-)/.test(unit) || unit === 'part') return percentKind(figure);
  if (unit === '%-point') return isChange(figure) ? 'change' : null;
  if (unit === 'x') return timesKind(figure);
  if (WEIGHT.test(unit)) return 'mass';
  // A tax by the tonne is no price.
  if (PRICE.test(unit)) return isRate(figure) ? 'rate' : 'price';
  return MONEY.test(unit) ? moneyKind(figure) : null;
}
