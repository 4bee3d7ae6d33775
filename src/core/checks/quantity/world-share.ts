import type { Claim, Stage } from '../../claim/claim.ts';
import { allSeries, seriesById } from '../../knowledge/reference-series.ts';
import type { Series } from '../../knowledge/series.ts';
import type { Check } from '../check.ts';
import type { ClaimSubject } from '../subject.ts';
import type { Claimed } from './claimed.ts';
import { compareShare, yearIn, yearOfReading } from './compare.ts';
import { isChinas, isMadeThere, isOfAll, isOfMatter, wholeOf } from './holder.ts';
import { noStageNote } from './no-stage.ts';
import { soleTime, type Time, timeOfShare, yearOf } from './period.ts';
import { amountOf, datedValues, noteOf, phrase, publisherIn } from './phrases.ts';
import { positionOf, type Reference, referencesOf } from './reference.ts';
import { isOfOldDate, isOfThePast } from './silence.ts';
import { isSettled } from './source.ts';
import { says, WORDS } from './words.ts';

/** How many years back a year without a reference is held against the newest. */
const RECENT = 3;

function known(id: string, year: number, told: number | null): readonly Reference[] {
  const series = seriesById(id);
  const all = series ? referencesOf(series).filter((one) => yearIn(one) <= year) : [];
  const own = all.filter((one) => yearIn(one) === told);
  if (own.length > 0 || (told !== null && told < year - RECENT)) return own;
  return all.slice(-2);
}

/** The note on China's share of the world's reserves: the tonnes on both sides, as the world's differ much from print to print. */
function reservesNote(figure: Claimed, time: Time, subject: ClaimSubject): Check | null {
  // A print of one year tells of the year before.
  const year = yearOfReading(subject);
  const told = yearOf(time);
  const shares = known('reserves-share-usgs', year, told);
  const near = shares.filter((one) => /near|beside/.test(positionOf(figure, one)));
  const china = known('reserves-china', year, told).at(-1);
  if (!china || isSettled({ figure, near, newest: shares.at(-1), time }, subject)) return null;
  const world = known('reserves-world', year, told);
  const values = [figure.text, { message: amountOf(china) }, datedValues(world), publisherIn(china.series)] as const;
  return noteOf('reserves', figure, phrase('reserves-share', ...values), shares);
}

const STAGES: readonly Stage[] = ['mining', 'separation', 'magnets', 'reserves'];
/** Of "the world's rare earths" reserves are not meant. */
const STEPS: readonly Stage[] = ['mining', 'separation', 'magnets'];
/** Elements that are told apart in the references only as one group. */
const HEAVY: ReadonlySet<string> = new Set(['heavy', 'Dy', 'Tb']);
/** "China produces 60 % … but processes 90 %". */
const PRODUCES = /\bproduc(?:es?|ed|ing)\s(?:\w+\s){0,2}$|生产(?:了)?(?:全球|世界)?的?$/;
const MADE = /\b(?:production|output)\b|产量|生产/;

/** A group named shortly before a figure is what "it" and "the refining" are of. */
const HEAVY_BEFORE = /\bheav(?:y|ies)\b|重稀土|\bdysprosium\b|\bterbium\b/i;
const OTHER_BEFORE = /\blight rare|\byttrium|\bscandium|\bsamarium|\bneodymium|轻稀土/i;

/** The groups of series that hold for the elements of a figure, or null where none does. */
function groupsOf({ measure, before, after }: Claimed): readonly string[] | null {
  const named = new Set(measure.elements.map(({ value }) => value));
  const clause = before.split(/%|percent|per cent|tenths|成|[;；。]/).at(-1) ?? '';
  if (named.size === 0 && (wholeOf({ before, after }) ?? clause).search(MAGNET_ELEMENTS) >= 0) return ['magnet'];
  if (named.size === 0 && HEAVY_BEFORE.test(`${clause} ${after.slice(0, 30).split(/[,;，]/)[0]}`)) return ['heavy'];
  if (named.size === 0 && OTHER_BEFORE.test(clause)) return null;
  if (named.size === 0 || (named.size === 1 && named.has('all'))) return ['all', 'magnet'];
  if (named.size === 1 && named.has('magnet')) return ['magnet'];
  return [...named].every((one) => HEAVY.has(one)) ? ['heavy'] : null;
}

const STAGE_WORDS: readonly (readonly [Stage, RegExp])[] = [
  ['mining', /\bmin(?:es?|ed|ing)\b|\bextract(?:s|ed|ion)\b|\b(?:digs?|dug|unearth\w*)\b|开采|采矿|挖/i],
  ['separation', /refin|process|separat|smelt|冶炼|分离|精炼|加工/i],
  ['magnets', /magnet|永磁|磁体|磁材|磁铁/i],
  ['metal', /\bmetal(?:s|-making| making)?\b|\balloys?\b|金属/i],
  ['reserves', /reserves?\b|deposits?\b|\bsit(?:s|ting)? (?:up)?on\b|\bin (?:the|its) ground\b|储量|坐拥/i],
  ['exports', /\bexport|\bimport|出口|进口|patent|专利|recycl|回收|consum|demand|消费|需求/i],
];
/** Where the words of one figure end. */
const FIGURE_ENDS = /%|percent|per cent|tenths|[\d零一二三四五六七八九十]成|[,;:.，；：。、]|\b(?:and|but|yet|while|whereas)\b/;

/** The name of a group of elements, not of a product. */
const MAGNET_ELEMENTS = /\bmagnet(?:ic)?[\s-](?:rare[\s-]earths?|elements|REEs?)\b|磁[材性]稀土/g;

/** The stage that the words around a figure name; `unclear` where they name several. */
function saidAround(figure: Claimed): Stage | 'unclear' | null {
  const { before, after } = figure;
  const around = `${before.split(FIGURE_ENDS).at(-1)} ${after.split(FIGURE_ENDS)[0]}`;
  const clause = (wholeOf(figure) ?? around).replace(MAGNET_ELEMENTS, '');
  const named = STAGE_WORDS.filter(([, pattern]) => pattern.test(clause));
  return named.length > 1 ? 'unclear' : (named[0]?.[0] ?? null);
}

/** The stage a share is of. "Production" beside "processing" is mining. */
function stageOf(figure: Claimed, figures: readonly Claimed[]): Stage | 'unclear' | null {
  const told = figure.measure.stage?.value ?? (figure.measure.form?.value === 'ore' ? 'mining' : saidAround(figure));
  if (told !== null) return told;
  const hasStep = figures.some((other) => other !== figure && (other.measure.stage?.value ?? saidAround(other)) === 'separation');
  return hasStep && (MADE.test(figure.after.slice(0, 40)) || PRODUCES.test(figure.before)) ? 'mining' : null;
}

/** The world shares of China at a stage, of the given elements. */
function worldSeries(stage: Stage, groups: readonly string[]): readonly Series[] {
  return allSeries().filter(
    ({ measure, of, whole, stage: own, elements }) =>
      measure === 'share' && of === 'China' && whole === 'world' && own === stage && elements.some((one) => groups.includes(one)),
  );
}

/** Of what is sold, used or fitted somewhere. */
const PLACED =
  /^[^,;.，。；]{0,60}\b(?:sold|used|fitted|placed|installed|consumed|bought|imported|shipped)\b[^,;.]{0,20}\b(?:in|on|by|here|to)\b/;

/** Whether the figure is a part of the world's whole: not of imports, of China's own output, of "its" magnets or of a market. */
function isOfWorld({ measure, before, after }: Claimed): boolean {
  const scope = measure.scope?.value ?? null;
  if (says(after.slice(0, 24), WORDS.ownPart) && !WORLD_DEPENDS.test(before)) return false;
  if (scope !== null) return scope === 'world';
  if (isOfAll({ before, after })) return !PLACED.test(after.split(/\b(?:and|but)\b/)[0] ?? '');
  const clause = after.split(/[,;.，。；]/)[0] ?? '';
  return !PLACED.test(after) && !says(clause, WORDS.others);
}

/** "A 90 % monopoly on rare earths". */
const GRIP =
  /^(?:\s|-)(?:\w+\s)?(?:monopoly|stranglehold|grip|control|dominance|hold|share|market share)\s(?:on|over|of|in)\s(?:the\s|global\s|world\s|world's\s){0,2}rare[\s-]earths?\b(?!\s(?:min|proc|ref|mag))/;

/** Words by which a percentage is a part that somebody has, and words by which it is something else. */
const HAD =
  /\b(?:controls?|controlled|hands?|accounts?|c[oa]mes?|covers?|has|holds?|suppl(?:y|ies|ied)|produc|makes?|shares?|dominat)|占|捏|握|掌|产|来自|比重|供应/;
const CHANGED =
  /\b(?:tariffs?|duty|duties|stakes?|interest|pur(?:e|ity)|grades?|rose|rises?|gr[eo]w\w*|increas\w+|fell|falls?|dropp?\w*|declin\w+|jump\w*|margins?|yields?|cost\w*|prices?|profits?|revenues?|tax\w*|dearer|cheaper|by value)\b|增长|同比|环比|下降|上涨|关税|持股|股权|纯度|营收|收入|利润|价/;
const WORLDWIDE = /\b(?:world|global|globe)(?:'s|wide)?\b|全球|世界/i;

/**
 * Whether a percentage of which no measure was read is a part of the world's rare earths that China has: the sentence tells of China,
 * of the world and of having, and its clause of no change, price or stake.
 */
function isPlainPart({ measure, quantity, before, after }: Claimed, { actor }: Claim): boolean {
  if (measure.kind !== null || quantity.unit !== '%' || actor?.side !== 'china') return false;
  const clause = `${before.split(/[;；。]/).at(-1)} ${after.split(/[,;.，；。]/)[0]}`;
  return WORLDWIDE.test(clause) && HAD.test(clause) && !CHANGED.test(clause) && !says(clause, WORDS.others);
}

/** Whether a percentage is read as a share: also where only a word of control after it says so, or all of its sentence. */
export function isShare(figure: Claimed, claim: Claim): boolean {
  const { measure, quantity, before, after } = figure;
  if (measure.kind !== null) return measure.kind === 'share';
  if (isPlainPart(figure, claim)) return true;
  return quantity.unit === '%'
    ? GRIP.test(after) || isOfAll({ before, after })
    : quantity.unit === 'part' && /^\s(?:of\s)?(?:all\s)?the\s(?:world|globe|planet)'s\s/.test(after);
}

/** "China dominates rare earths with a 90 % share of the global market." */
const isOfMarket = ({ before, after }: Claimed): boolean =>
  /\brare[\s-]earths?\b(?![\s-](?:mag|min|ref|proc))[^,;]{0,40}$/.test(before) &&
  /^(?:\s|-)share of (?:the )?(?:global|world)/.test(after);

/** "中国的稀土产量占全球七成": what is shared stands before the figure. */
const RARE_EARTHS_BEFORE = /(?<![重轻])稀土的?(?:产量|产出|供应|供应量|供给|市场)?[^，。；]{0,4}占[^，。；]{0,8}$/;
const WORLD_DEPENDS = /\b[Ww]orld\b[^,;]{0,20}\b(?:(?:depends?|rel(?:y|ies))\s(?:up)?on|gets|buys|draws|imports|obtains)\s/;

/** Percent below which no share of China's was ever counted. */
const LEAST = 10;
/** Parts of a product's weight or value. */
const WEIGHT = /\bby (?:weight|mass|value)\b|\b(?:weight|mass|value) of\b|\bof the (?:mass|weight|value)\b|重量|质量占|价值占/;

/** What a material holds: "concentrate with 50 % of rare-earth oxide", "ore that contains 4 %". */
const GRADE =
  /\b(?:concentrates?|ores?|rock|minerals?|clays?|feed(?:stock)?|carbonates?|alloys?|tailings|waste)\s(?:that\s|which\s)?(?:with|grading|graded|at|contain(?:s|ing)?|h[oe]ld(?:s|ing)?|carr(?:y|ies|ying)|assay(?:s|ing)?)\s[^,;.]{0,24}$|(?:精矿|矿石|原矿|碳酸稀土|尾矿)[^，。；]{0,8}(?:含|品位)[^，。；]{0,8}$/i;

/** A quotation mark that opens before the figure. */
const OPENED = /["“「『]$/;
const HOLDS =
  /(?:account|control|command|captur|claim|depend|\brel(?:y|ies)\b|dominat|produc|suppl|provid|\bholds?|responsible|share|monopol|corner|leverage|grip|\block on\b|占|控制|掌[握控]|握有|把持|生产|供应|拥有|垄断)[^,;]{0,40}$|\b(?:has|have|with)\s(?:an?\s)?$|'s\s$|\bits\s$/i;

/** Cards on the steps from ore to magnet: a claim whose first card is one tells of shares in them, by whatever words. */
const STEP_CARDS: ReadonlySet<string> = new Set(['mining-refining-magnets', 'iea-shares']);
const STEP = /\bmin(?:e|es|ed|ing)\b|refin|process|separat|smelt|\bcapacity\b|开采|采矿|冶炼|分离|精炼|加工|产能/i;

/** Whether all of a claim speaks of shares in the steps, and no word of it of any step. */
const isOfSteps = ({ before, after }: Claimed, { links }: ClaimSubject): boolean =>
  STEP_CARDS.has(links[0]?.id ?? '') && !STEP.test(`${before} ${after}`);

/** The note on China's share of the world's rare earths, or null. */
export function worldShareNote(figure: Claimed, figures: readonly Claimed[], subject: ClaimSubject): Check | null {
  const { claim, article } = subject;
  if (
    figure.upper < LEAST ||
    WEIGHT.test(`${figure.before} ${figure.after}`) ||
    GRADE.test(figure.before) ||
    !isOfWorld(figure) ||
    !isOfMatter(figure, subject) ||
    !isChinas(figure, claim, article)
  )
    return null;
  const groups = groupsOf(figure);
  const near = timeOfShare(figure, claim, yearOfReading(subject));
  const time = near === 'unclear' && wholeOf(figure) !== null ? soleTime(claim) : near;
  if (!groups || (typeof time === 'string' && isOfThePast(figure))) return null;
  if (time === 'unclear' && isOfOldDate(claim, yearOfReading(subject))) return null;
  const stage = stageOf(figure, figures);
  if (stage === null) {
    const isNamed =
      figure.measure.elements.length > 0 ||
      GRIP.test(figure.after) ||
      isOfMarket(figure) ||
      isOfAll(figure) ||
      RARE_EARTHS_BEFORE.test(figure.before) ||
      isPlainPart(figure, claim);
    const isWorlds = figure.measure.scope?.value === 'world' || isOfAll(figure) || WORLD_DEPENDS.test(figure.before);
    const isHeld =
      isPlainPart(figure, claim) || HOLDS.test(figure.before.replace(OPENED, '')) || (isMadeThere(figure) && isWorlds);
    const isAll =
      ((isNamed && isHeld) || isOfSteps(figure, subject)) && groups.includes('all') && !says(figure.before, WORDS.others);
    return isAll
      ? noStageNote(
          STEPS.map((one) => ({ stage: one, series: worldSeries(one, groups) })),
          figure,
          time,
          subject,
        )
      : null;
  }
  if (stage === 'unclear' || !STAGES.includes(stage)) return null;
  if (stage === 'reserves') return groups.includes('all') ? reservesNote(figure, time, subject) : null;
  return compareShare(worldSeries(stage, groups), { figure, about: stage, subject: phrase(`stage-${stage}`) }, time, subject);
}
