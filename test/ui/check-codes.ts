import type { Message, MessageValue } from '../../src/core/checks/check.ts';
import bodies from '../../src/core/checks/data/bodies.json';
import misreadings from '../../src/core/checks/data/misreadings.json';
import timing from '../../src/core/checks/data/timing-words.json';
import { changeName, meetingName, publisherName, ruleName, textName } from '../../src/core/checks/names.ts';
import { SELF_TOLD } from '../../src/core/checks/sourcing-check.ts';
import { allInstruments } from '../../src/core/knowledge/instruments.ts';
import { allSeries } from '../../src/core/knowledge/reference-series.ts';

const inEach = (codes: readonly string[], ...endings: readonly string[]): readonly string[] =>
  codes.flatMap((code) => endings.map((ending) => `${code}${ending}`));

const codesIn = (value: MessageValue | null): readonly string[] =>
  typeof value === 'object' && value !== null && 'message' in value ? codesOf(value.message) : [];
const codesOf = ({ code, values }: Message): readonly string[] => [code, ...values.flatMap(codesIn)];

/** What the data names in English: each of its names has a message. */
const NAMES = [
  ...allInstruments().flatMap((one) => [...codesOf(ruleName(one)), ...codesOf(textName(one))]),
  ...allInstruments().flatMap((one) =>
    one.events
      .filter(({ kind, note }) => kind === 'amended' && !/^no\b/.test(note ?? ''))
      .flatMap((event) => codesIn(changeName(one, event))),
  ),
  ...timing.events.flatMap(({ card }) => codesOf(meetingName(card))),
  ...allSeries().flatMap(({ publisher }) => {
    const { name, remark } = publisherName(publisher);
    return [...codesIn(name), ...(remark === null ? [] : codesOf(remark))];
  }),
];

const STATUS = [
  'name',
  'announcements',
  'controls-of',
  ...inEach(['status-then-now', 'status-still', 'status-today', 'status-amended'], '', '-plural', '-several'),
  'status-pause-end',
  'status-truce-end',
  'status-pause-over',
  'status-paused-since',
  'status-pause-by-over',
  ...inEach(['status-is-paused', 'status-is-in-force'], '', '-until'),
  ...inEach(['status-is-announced'], '', '-due'),
  'status-is-repealed',
  'status-is-dropped',
  'status-is-lapsed',
  ...inEach(['status-is-unknown'], '', '-since'),
];

const TIMING = [
  ...inEach(['timing-had-'], 'been-announced', 'taken-effect', 'been-approved', 'been-held'),
  ...inEach(['timing-'], 'announced', 'dates-from', 'took-effect', 'approved', 'pause-ends', 'pause-by-ends'),
  ...inEach(['span-'], 'day', 'days', 'months', 'years'),
];

const SOURCING = [
  ...inEach(
    ['sourcing-'],
    'government-site',
    'state-site',
    'state-media',
    'no-primary',
    'press-release',
    'unnamed',
    ...SELF_TOLD,
  ),
  ...inEach(['sourcing-single-source'], '', '-state'),
  ...bodies.map(({ id }) => `body-${id}`),
];

const WORDING = [
  ...misreadings.misreadings.map(({ id }) => `wording-${id}`),
  ...Object.keys(misreadings.minerals).map((mineral) => `mineral-${mineral}`),
];

const FIGURES = [
  ...['percent', 'tonnes', 'million-tonnes', 'kilograms', 'yuan-tonne', 'yuan-kilogram', 'usd-kilogram', 'plain', 'between'],
  ...[
    'more-than',
    'less-than',
    'in',
    'on',
    'series',
    'publisher-group',
    'by-edition',
    'unread',
    'of-place',
    'price-oxide',
    'stage-in',
  ],
  ...inEach(['group-'], 'magnet', 'heavy', 'light', 'europe', 'china'),
  ...inEach(['place-'], 'china', 'myanmar', 'world'),
  ...inEach(['stage-'], 'mining', 'separation', 'magnets'),
  ...inEach(['imports-', 'magnets-'], 'us', 'eu', 'japan'),
  ...inEach(['exports-'], 'magnets', 'magnets-us', 'magnets-japan', 'rare-earths'),
  ...inEach(['imports-rare-earths'], '', '-myanmar'),
  ...inEach(['mass-'], 'mining', 'reserves', 'magnets'),
  'reliance-us',
];

const QUANTITY = [
  ...FIGURES,
  ...inEach(['near', 'agrees', 'matches'], '', '-not', '-not-series'),
  ...['above', 'below', 'apart', 'gross-weight', 'price-floor', 'oxide-tonnes', 'reserves-share', 'other-flow'],
  ...inEach(['no-stage-'], 'near', 'near-not', 'far'),
  ...inEach(['quota-of-'], 'mining', 'separation'),
  ...inEach(['quota-'], 'is', 'unpublished', 'unpublished-is', 'batch', 'partial', 'other-step', 'other-year', 'differs'),
  ...inEach(['weapon-'], 'f35', 'destroyer', 'submarine'),
].map((code) => `quantity-${code}`);

/** Codes of the messages of the cross-checks, as `checks/render.ts` makes keys of them. */
export const CHECK_CODES: readonly string[] = [...new Set(NAMES), ...STATUS, ...TIMING, ...SOURCING, ...WORDING, ...QUANTITY];
