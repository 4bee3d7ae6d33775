import type { Claim, Quantity } from '../claim/claim.ts';
import type { Card } from '../knowledge/card.ts';
import { simplified } from '../text/simplified.ts';
import type { Signal } from './records.ts';

/** Cards of bodies that advise and meet but decide nothing. */
const LEARNED_BODIES: ReadonlySet<string> = new Set(['csre', 'csre-plenary-2026', 'acrei', 'chinese-academy-of-engineering']);

/** Whether a card is of such a body. */
export function isLearnedBody({ id }: Card): boolean {
  return LEARNED_BODIES.has(id);
}

const UNNAMED =
  /\b(sources?|people|persons?|officials?|insiders?) (familiar|close|with knowledge|briefed|said|say|told)\b|\breport(s|edly)\b|知情|消息人士|业内人士|匿名|据悉/i;

/** A rule is spoken of, by name or by what it does; "China controls 90 %" speaks of none. */
const RULE =
  /\b(licen[cs]\w*|permits?|rules?|regulations?|announcements?|notices?|decrees?|circulars?|catalogues?|blacklist\w*|curbs?|(?:control|watch|entity) lists?|export[- ]controls?|controls? (?:on|over|of|regimes?|measures?)|the controls|restrict\w*|bans?|banned|embargo\w*|suspend\w*|suspension|paused?|prohibit\w*|forbid\w*|forbade|laws?)\b|管制|管控|许可|禁令|禁止|公告|条例|规定|办法|法规|暂停|清单/i;
/** A rule is named by its number. */
const NUMBER = /\b(?:nos?\.|number|#|announcements?|notices?|circulars?|orders?|decrees?)\s?\d|\b(?:20\d\d)\/\d|第\s?\d+\s?号/i;

/** A step between ore and magnet, or a position that may be one's in some steps and not in others. */
const STAGE =
  /\b(min(?:e|es|ed|ing)|refin\w*|process\w*|separat\w*|smelt\w*|sinter\w*|dominan\w*|monopol\w*|moat|grip|hold|stranglehold|chokehold|supremacy|advantage|leverage|share|upstream|downstream|full-stack|suppl(?:y|ies)|output)\b|开采|采矿|冶炼|分离|精炼|加工|磁材|永磁|主导|垄断|产业链|供应链|产能/i;

/** From this part of an article's claims on, a voice or a layer marks the article as a whole. */
const MANY = 0.3;

function isWeight({ unit }: Quantity): boolean {
  return unit === 't' || unit === 'kg';
}

/** Whether a figure may be one of trade statistics: a weight, a part or a change, or what is read as a flow. */
function isOfTrade({ unit, measure }: Quantity): boolean {
  const stage = measure?.stage?.value;
  return stage === 'exports' || stage === 'imports' || unit === 't' || unit === 'kg' || unit === '%';
}

function isPrice({ unit }: Quantity): boolean {
  return unit !== null && /^[A-Z]{3}(\/|$)/.test(unit);
}

/** Whether a figure is a part of a whole: as it was read, else by its look and the verbs around it. */
function isShare({ unit, text, measure }: Quantity, around: string): boolean {
  if (measure?.kind) return measure.kind === 'share';
  const isPart = unit === '%' || /\b(half|third|quarter)\b|\bin (ten|10)\b/i.test(text);
  return isPart && /\b(share|control|account|produc|refin|process|min(e|ing)|suppl|of the world|global)/i.test(around);
}

/** What one claim shows beside its layer, topics and speaker. */
export function signalsOfClaim(claim: Claim, cards: readonly Card[]): ReadonlySet<Signal> {
  const { quantities, topics, speaker, speakerName, text } = claim;
  const words = simplified(text);
  const signals = new Set<Signal>();
  const isOnPrices = topics.includes('price-and-market');
  const isOnSteps = topics.includes('processing-dominance') || topics.includes('magnets-and-applications');
  const isOfSteps = ({ measure }: Quantity): boolean => isOnSteps || !measure || measure.scope !== null || measure.stage !== null;
  if (quantities.some((quantity) => isShare(quantity, text) && isOfSteps(quantity))) signals.add('share');
  if (topics.includes('defense-integration') && (quantities.some(isWeight) || /\b(pounds|lb)\b/i.test(text)))
    signals.add('weapon-figure');
  else if (/\b(export|import|shipment|shipped|trade)|出口|进口/i.test(words) && quantities.some(isOfTrade))
    signals.add('trade-figure');
  if (quantities.some(isPrice) && isOnPrices) signals.add('price-figure');
  if ((speaker === 'unattributed' || speaker === 'analyst') && speakerName === null && UNNAMED.test(words))
    signals.add('unnamed');
  if (RULE.test(words)) {
    signals.add('rule');
    signals.add(NUMBER.test(words) ? 'rule-by-number' : 'rule-without-number');
  }
  if (STAGE.test(words)) signals.add('stage');
  if (speaker === 'chinese-industry' && cards.some(isLearnedBody)) signals.add('learned-body');
  return signals;
}

/** What an article shows as a whole. */
export function signalsOfArticle(
  claims: readonly Claim[],
  cards: readonly Card[],
  isStateAffiliated: boolean,
): ReadonlySet<Signal> {
  const part = (holds: (claim: Claim) => boolean): number => claims.filter(holds).length / Math.max(1, claims.length);
  const signals = new Set<Signal>();
  if (isStateAffiliated || part(({ layer }) => layer === 'official') >= MANY) signals.add('official-voice');
  if (part(({ layer }) => layer === 'interpretation') >= MANY) signals.add('many-readings');
  if (part(({ quantities }) => quantities.length > 0) >= MANY) signals.add('many-figures');
  if (cards.some(({ kind }) => kind === 'policy')) signals.add('instrument');
  return signals;
}
