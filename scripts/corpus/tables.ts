import type { LabelledDocument } from '../../test/corpus/article-of.ts';
import type { ScoredReading } from '../../test/corpus/read-document.ts';
import { type Figures, score } from '../../test/corpus/score.mjs';

/** The measures of claims, in the order in which they are shown. */
export const MEASURES = [
  'claimPrecision',
  'claimRecall',
  'claimF1',
  'layer',
  'speaker',
  'firstTopic',
  'topicF1',
  'hedged',
  'hasNumber',
] as const satisfies readonly (keyof Figures)[];

const shown = (value: number): string => value.toFixed(3).padStart(9);

/** A line of figures under its name. */
export function figuresLine(name: string, documents: number, figures: Figures): string {
  return `${name.slice(0, 30).padEnd(31)}${String(documents).padStart(4)}${MEASURES.map((measure) => shown(figures[measure])).join('')}`;
}

/** The head of the table. */
export const HEAD = `${''.padEnd(31)}docs${['P', 'R', 'F1', 'layer', 'speaker', 'topic', 'topicF1', 'hedged', 'number'].map((name) => name.padStart(9)).join('')}`;

/** Families of style by words of the corpus's `style`, which is finer; the first that fits. */
const FAMILIES: readonly (readonly [string, RegExp])[] = [
  [
    'price reports, markets',
    /price|commodity|market|金属|行情|价格|broker|analyst note|stock|equity|investor|fund|earnings|results|filing/,
  ],
  ['transcripts, interviews', /transcript|podcast|interview|q&a|testimony|hearing|radio|tv|panel|call|访谈|答记者问|发布会/],
  [
    'think tanks, research',
    /think|policy brief|research|academic|institute|working paper|congressional|report summary|consultancy|智库/,
  ],
  ['opinion', /op-ed|opinion|column|commentary|editorial|评论|社论|观察/],
  ['state media, officials', /state|ministry|official|government|translated|fact sheet|部委|官媒|党报|通讯社/],
  ['societies, companies', /society|association|press release|company|公司|协会|学会/],
  ['newsletters, alerts', /newsletter|digest|bulletin|alert|letter|show notes|blog|watch|公众号/],
  ['long reads, magazines', /long-read|long read|magazine|feature|history|book|investigat|explainer|深度|特写/],
  ['live blogs, tabloids, flashes', /live|tabloid|flash|headline/],
  ['wires', /wire|agency|快讯/],
  ['trade and regional press', /trade|press|mining|regional|local|auto|industry|defence|defense|energy|environment|supply/],
  ['dailies', /.*/],
];

/** The family of a document's style. */
export function familyOf({ style }: LabelledDocument): string {
  const written = style.toLowerCase();
  return FAMILIES.find(([, words]) => words.test(written))?.[0] ?? written;
}

/** A line of figures for every group of documents, those of most documents first. */
export function linesByGroup(
  documents: readonly LabelledDocument[],
  readings: readonly ScoredReading[],
  groupOf: (document: LabelledDocument) => string,
): readonly string[] {
  const groups = new Map<string, readonly LabelledDocument[]>();
  for (const document of documents) {
    const group = groupOf(document);
    groups.set(group, [...(groups.get(group) ?? []), document]);
  }
  return [...groups]
    .sort((one, other) => other[1].length - one[1].length)
    .map(([group, own]) => figuresLine(group, own.length, score(own, readings).figures));
}
