import fc from 'fast-check';
import type { Article, Block, BlockKind } from '../../../src/core/article/article.ts';
import { edited, nasty, textEdit } from '../mutate-text.ts';
import { chinese, english } from './sentences.ts';
import { anyWord } from './words.ts';

/** A line of an article, before it has its place. */
interface Line {
  readonly kind: BlockKind;
  readonly level: number;
  readonly text: string;
  /** How many lines before it the one stands that leads it in; 0 for none. */
  readonly back: number;
}

/** What the engine is given, as plain data. */
export interface EngineInput {
  readonly lines: readonly Line[];
  readonly url: string;
  readonly language: string | null;
  readonly published: string | null;
  readonly today: string;
  readonly isForced: boolean;
  /** A passage that a reader selects, in ten-thousandths of the text. */
  readonly passage: readonly [number, number];
}

const KINDS: readonly BlockKind[] = ['title', 'heading', 'paragraph', 'paragraph', 'list-item', 'quote', 'caption', 'cell'];
const seldom = <T>(usual: T, other: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ weight: 6, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: other });

/** Blocks hold no line feeds: extraction folds them away. */
const oneLine = (text: string): string => text.replaceAll('\n', ' ');

const prose = (sentence: fc.Arbitrary<string>) =>
  fc.oneof(
    { weight: 6, arbitrary: fc.array(sentence, { minLength: 1, maxLength: 3 }).map((all) => all.join(' ')) },
    { weight: 1, arbitrary: fc.array(fc.oneof(anyWord, sentence, nasty), { maxLength: 12 }).map((all) => all.join(' ')) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  );

const text = (sentence: fc.Arbitrary<string>) =>
  fc
    .tuple(prose(sentence), fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, fc.array(textEdit(anyWord), { maxLength: 3 })))
    .map(([whole, edits]) => oneLine(edits.reduce(edited, whole)));

function linesIn(sentence: fc.Arbitrary<string>): fc.Arbitrary<readonly Line[]> {
  const line = fc.record({
    kind: fc.constantFrom(...KINDS),
    level: fc.nat(6),
    text: text(sentence),
    back: seldom(0, fc.nat(4)),
  });
  return fc.oneof(
    { weight: 12, arbitrary: fc.array(line, { minLength: 1, maxLength: 2, size: 'max' }) },
    { weight: 6, arbitrary: fc.array(line, { minLength: 3, maxLength: 4, size: 'max' }) },
    { weight: 1, arbitrary: fc.array(line, { minLength: 5, maxLength: 30, size: 'max' }) },
  );
}

const lines = fc.oneof(
  { weight: 5, arbitrary: linesIn(english) },
  { weight: 4, arbitrary: linesIn(chinese) },
  { weight: 1, arbitrary: linesIn(fc.oneof(english, chinese)) },
);

const day = seldom('2026-04-02', fc.constantFrom('2025-10-09', '0001-01-01', '2024-02-29', '9999-12-31', '2026-11-26'));
const frame = {
  url: seldom(
    'https://news.example/a',
    fc.constantFrom('https://www.xinhuanet.com/a?b#c', 'https://www.mofcom.gov.cn/x', 'file:///a', 'not an address', ''),
  ),
  language: fc.constantFrom(null, 'en', 'zh', 'zh-hant', 'de', 'x'),
  published: fc.option(day, { freq: 4 }),
  today: day,
  isForced: seldom(true, fc.constant(false)),
  passage: fc.tuple(fc.nat(10_000), fc.nat(10_000)),
};

const lineEdit = fc.record({
  op: fc.constantFrom('edit', 'edit', 'edit', 'add', 'drop', 'double', 'kind'),
  line: fc.nat(99),
  edit: textEdit(anyWord),
  kind: fc.constantFrom(...KINDS),
  level: fc.nat(7),
});
type LineEdit = typeof lineEdit extends fc.Arbitrary<infer Edit> ? Edit : never;

function withEdit(all: readonly Line[], { op, line, edit, kind, level }: LineEdit): readonly Line[] {
  const place = line % Math.max(1, all.length);
  const chosen = all[place] ?? { kind, level, text: '', back: 0 };
  const changed: Readonly<Record<string, readonly Line[]>> = {
    edit: [{ ...chosen, text: oneLine(edited(chosen.text, edit)) }],
    add: [chosen, { kind, level, text: oneLine(edit.text), back: 1 }],
    drop: [],
    double: [chosen, chosen],
    kind: [{ ...chosen, kind, level }],
  };
  return all.toSpliced(place, 1, ...(changed[op] ?? []));
}

/** Two of `seeds` spliced and changed. */
function bred(seeds: readonly EngineInput[]): fc.Arbitrary<EngineInput> {
  const seed = fc.constantFrom(...seeds);
  return fc
    .tuple(seed, seed, fc.nat(3), fc.array(lineEdit, { minLength: 1, maxLength: 4 }), fc.record(frame), fc.boolean())
    .map(([one, other, cut, edits, other_frame, keepsFrame]) => ({
      ...(keepsFrame ? one : other_frame),
      lines: edits.reduce(withEdit, cut === 0 ? [...one.lines.slice(0, 3), ...other.lines.slice(-3)] : one.lines),
    }));
}

/** Articles: new ones of the grammar, and children of `seeds`, which have reached what others have not. */
export function engineInputs(seeds: readonly EngineInput[]): fc.Arbitrary<EngineInput> {
  const fresh = fc.record({ lines, ...frame });
  return seeds.length === 0 ? fresh : fc.oneof(fresh, bred(seeds));
}

/** The article that an input stands for. */
export function articleOf({ lines: all, url, language, published }: EngineInput): Article {
  let start = 0;
  const blocks = all.map(({ kind, level, text: own, back }, index): Block => {
    const isItem = kind === 'list-item' && back > 0 && back <= index;
    const block = { kind, level, leadIn: isItem ? index - back : null, start, end: start + own.length };
    start = block.end + 1;
    return block;
  });
  const title = all.find(({ kind }) => kind === 'title')?.text ?? '';
  const head = { url, title, site: null, author: null, published, language };
  return { ...head, text: all.map((line) => line.text).join('\n'), blocks, isTruncated: false, links: null };
}
