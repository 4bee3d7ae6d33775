import { type AST, RegExpParser } from '@eslint-community/regexpp';

/** A text that keeps a pattern busy: `start`, then `again` as often as there is room, then `end`, with which it should not match. */
export interface Pump {
  readonly start: string;
  readonly again: string;
  readonly end: string;
}

/** The text of a pump that is `length` UTF-16 units long. */
export function pumped({ start, again, end }: Pump, length: number): string {
  const room = Math.max(1, length - start.length - end.length);
  return `${start}${again.repeat(Math.ceil(room / again.length)).slice(0, room)}${end}`;
}

/** Letters of the alphabets that the engine reads, to find one that a class has. */
const LETTERS = [...'aA1 x.,-年一万稀国说é’"“”(（/\n\u00a0日月第ñŁ:;：，。'];
/** An end that few patterns go on with. */
const END = '\u0001';
/** So many samples of one part. */
const MOST = 4;

type Node = AST.Node;

function lettersOf(node: AST.CharacterClass | AST.CharacterSet | AST.ExpressionCharacterClass, flags: string): string[] {
  const test = new RegExp(`^(?:${node.raw})$`, flags.replaceAll(/[gy]/g, ''));
  const found = LETTERS.filter((letter) => test.test(letter));
  if (found.length > 0) return found.slice(0, MOST);
  // A class of few letters names them itself.
  return [...node.raw].filter((letter) => test.test(letter)).slice(0, MOST);
}

/** Texts that a part of a pattern matches, as far as it can be told without what stands around it. */
function samplesOf(node: Node, flags: string): readonly string[] {
  switch (node.type) {
    case 'Character':
      return [String.fromCodePoint(node.value)];
    case 'CharacterClass':
    case 'CharacterSet':
    case 'ExpressionCharacterClass':
      return lettersOf(node, flags);
    case 'Quantifier':
      return samplesOf(node.element, flags).map((sample) => sample.repeat(Math.max(1, node.min)));
    case 'Group':
    case 'CapturingGroup':
    case 'Pattern':
      return spread(node.alternatives.flatMap((alternative) => samplesOf(alternative, flags).slice(0, 2)));
    case 'Alternative':
      return ofRow(node.elements, flags);
    default:
      return [''];
  }
}

/** A letter that a part does not match, or none. */
function strangerTo(node: Node, flags: string): string {
  const test = new RegExp(`^(?:${node.raw})$`, flags.replaceAll(/[gy]/g, ''));
  return LETTERS.find((letter) => !test.test(letter)) ?? '';
}

/** Some of many, from the first to the last. */
function spread(samples: readonly string[]): readonly string[] {
  const each = Math.max(1, Math.ceil(samples.length / (2 * MOST)));
  return [...new Set(samples.filter((_, i) => i % each === 0))];
}

/** Samples of a row of parts: the first of each, and each of the others with the first of the rest. */
function ofRow(row: readonly Node[], flags: string): readonly string[] {
  const all = row.map((node) => samplesOf(node, flags));
  const first = all.map(([sample = '']) => sample);
  const others = all.flatMap((samples, i) => samples.slice(1, 3).map((sample) => first.with(i, sample).join('')));
  return [...new Set([first.join(''), ...others])].slice(0, MOST);
}

/** What is repeated without a bound, or so often that it matters. */
const isRepeated = ({ max }: AST.Quantifier): boolean => max > 9;

/** What stands before a part in its pattern, as the shortest text for it. */
function before(node: Node, flags: string): string {
  const { parent } = node;
  if (!parent) return '';
  if (parent.type !== 'Alternative') return before(parent, flags);
  const own = parent.elements.slice(0, parent.elements.indexOf(node as AST.Element));
  return before(parent, flags) + own.map((one) => samplesOf(one, flags)[0] ?? '').join('');
}

function repeatedIn(node: Node): readonly AST.Quantifier[] {
  switch (node.type) {
    case 'Quantifier':
      return [...(isRepeated(node) ? [node] : []), ...repeatedIn(node.element)];
    case 'Alternative':
      return node.elements.flatMap(repeatedIn);
    case 'Group':
    case 'CapturingGroup':
    case 'Pattern':
    case 'Assertion':
      return 'alternatives' in node ? node.alternatives.flatMap(repeatedIn) : [];
    default:
      return [];
  }
}

/** Texts that keep `pattern` busy: each of its repeated parts again and again, alone, two by two, and behind what it begins with. */
export function pumpsOf(pattern: RegExp): readonly Pump[] {
  const { flags } = pattern;
  const parsed = new RegExpParser({ ecmaVersion: 2025 }).parsePattern(pattern.source, 0, pattern.source.length, {
    unicode: flags.includes('u'),
    unicodeSets: flags.includes('v'),
  });
  const pumps: Pump[] = [];
  const add = (start: string, again: string, other = ''): void => {
    if (again !== '') for (const end of other === '' ? [END] : [END, other]) pumps.push({ start, again, end });
  };
  for (const part of repeatedIn(parsed)) {
    const start = before(part, flags);
    const samples = samplesOf(part.element, flags);
    const other = strangerTo(part.element, flags);
    for (const sample of samples) {
      add(start, sample, other);
      add('', start + sample, other);
    }
    for (const [i, sample] of samples.entries()) add(start, sample + (samples[i + 1] ?? samples[0] ?? ''));
    if (start !== '') add('', start, other);
  }
  for (const sample of samplesOf(parsed, flags)) add('', sample);
  const known = new Set<string>();
  return pumps.filter(({ start, again, end }) => {
    const id = `${start}\n${again}\n${end}`;
    return !known.has(id) && known.add(id);
  });
}
