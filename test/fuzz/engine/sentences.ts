import fc from 'fast-check';
import { CHINESE, ENGLISH } from './words.ts';

type Slots = Readonly<Record<string, fc.Arbitrary<string>>>;

const digits = fc.oneof(
  fc.nat(100).map(String),
  fc.nat(999_999).map((value) => value.toLocaleString('en')),
  fc.double({ min: 0, max: 1e6, noNaN: true }).map((value) => value.toFixed(2)),
  fc.constantFrom('0', '61', '18', '91', '270,000', '1e400', '９０', '二十七万', '九成', '百分之九十', 'two-thirds', 'a dozen'),
);
const date = fc.oneof(
  fc.constantFrom('on Thursday', 'by 2030', '2025-10-09', 'October 9, 2025', 'Q3 2026', '2025年10月9日', '去年', '“十五五”期间'),
  fc
    .tuple(fc.nat(40), fc.constantFrom('April', 'May', 'Dec.', 'Brumaire'), fc.nat(12_000))
    .map(([day, month, year]) => `${day} ${month} ${year}`),
  fc.tuple(fc.nat(12_000), fc.nat(14), fc.nat(33)).map(([year, month, day]) => `${year}年${month}月${day}日`),
);

/** What both languages' sentences are made with beside their words. */
const COMMON: Slots = {
  number: digits,
  date,
  notice: fc.nat(99).map((number) => `No. ${number}`),
  mark: fc.constantFrom('.', '?', '!', '…', ';', ':', '。', '，', ''),
};

const IN_ENGLISH: readonly string[] = [
  '{actor} {act} {matter} in {date}{mark}',
  '{actor} {speech} that it would {act} the {matter} of {card}, {number} {unit} of which is in {actor}{mark}',
  '“{actor} will {act} the {matter} {when} {date},” {actor} {speech}, adding that “the {cue} {matter} is {number} {unit}{mark}”',
  'According to {actor}, {card} {cue} account for {number} percent of the {matter} by {date}{mark}',
  'The {check} {cue} {notice} of {date}, {card}, and the {matter} {act}{mark}',
  'It {cue} {act} {number} {unit} of {matter}, up {number}% from {date}, the {actor} {speech}{mark}',
  '{turn}: {cue} the {actor} {act} {matter}{mark}',
  '{voice} {speech} {check} to the {card} at {number} {unit} a {unit}{mark}',
  '{cue} {check} {when} {matter} {act} {number}',
  'China accounts for about {number} percent of global rare earth {matter}, {actor} {speech}{mark}',
  'China’s Ministry of Commerce said on {date} it would {act} exports of {card} and {matter} under Announcement {notice}{mark}',
  'The {actor} has {act} in the {matter} and it is not the {card} of the {actor}, which was to be {cue} for a {unit}{mark}',
];
const IN_CHINESE: readonly string[] = [
  '{actor}{speech}，{date}起对{card}{act}{matter}，占全球{number}{unit}{mark}',
  '“{matter}{cue}{act}{number}{unit}，”{actor}{speech}，“{check}。”',
  '据{actor}{speech}，{card}{cue}{act}{matter}{mark}',
  '{turn}：{actor}{cue}{check}，{date}{matter}{number}{unit}{mark}',
  '{when}，{actor}{act}{matter}第{number}号公告，{card}{cue}{mark}',
  '中国商务部{date}宣布，对{card}等稀土{act}{matter}，{voice}{speech}约占全球{number}{mark}',
  '{check}{card}{when}{matter}{number}{unit}',
];

/** Sentences of a template: `{slot}` stands for a word of that slot. */
function sentences(template: string, slots: Slots): fc.Arbitrary<string> {
  const parts = template.split(/\{(\w+)\}/).map((part, index) => {
    const words = index % 2 === 1 ? slots[part] : fc.constant(part);
    if (!words) throw new Error(`no slot ${part}`);
    return words;
  });
  return fc.tuple(...parts).map((words) => words.join(''));
}

/** A sentence of news in English, made of the words of the tables. */
export const english = fc.oneof(...IN_ENGLISH.map((template) => sentences(template, { ...COMMON, ...ENGLISH })));
/** A sentence of news in Chinese. */
export const chinese = fc.oneof(...IN_CHINESE.map((template) => sentences(template, { ...COMMON, ...CHINESE })));
