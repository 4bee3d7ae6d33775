import type { Block } from '../../../src/core/article/article.ts';
import type { Chance } from '../../bench-anchor/random.ts';

const WORDS = (
  'the of and to in China rare earth export ministry commerce said licence magnet quota control dysprosium terbium ' +
  'neodymium supply chain prices announced mining separation refining capacity notice exporters rose defence industry ' +
  'European carmakers analysts expect shipments delay government plan technology processing dominance society meeting ' +
  'agenda standards stockpile Beijing rules approval months buyers offers plant oxide alloy turbine motor vehicle tonnes ' +
  'percent year October quarter demand outside Japan Korea Vietnam Malaysia Australia separation heavy light deposit'
).split(' ');
const CHINESE = [
  '商务部宣布对中重稀土相关物项实施出口管制',
  '中国稀土学会召开理事会，部署“十五五”期间工作',
  '稀土開採總量控制指標已經下達',
  '国家鼓励企业开展高性能永磁材料的技术攻关',
];
/** A text has names, which are many and each rare: without them an index would be too small to tell anything. */
const NAMES = 40_000;

/** Writes what looks like reports to an index: frequent words, rare names, a Chinese sentence now and then. */
export interface Writer {
  title(): string;
  sentence(): string;
  /** A text of about `words` words, each sentence a block. */
  text(words: number): { readonly text: string; readonly blocks: readonly Block[] };
}

/** A writer who goes by `chance`. */
export function writerOf(chance: Chance): Writer {
  const name = () => {
    const stem = chance.pick(WORDS).slice(0, 4);
    return `${stem}${Math.floor(chance.next() ** 3 * NAMES).toString(36)}`;
  };
  const english = (length: number) =>
    Array.from({ length }, () => (chance.is(0.06) ? name() : chance.pickEarly(WORDS)))
      .join(' ')
      .replace(/^./, (first) => first.toUpperCase());
  const sentence = () => (chance.is(0.1) ? `${chance.pick(CHINESE)}。` : `${english(chance.int(12, 32))}.`);
  return {
    title: () => (chance.is(0.1) ? chance.pick(CHINESE) : english(9)),
    sentence,
    text(words) {
      const sentences: string[] = [];
      // A Chinese sentence counts as the twenty words that it says.
      for (let count = 0; count < words; ) {
        const next = sentence();
        sentences.push(next);
        count += next.includes(' ') ? next.split(' ').length : 20;
      }
      let end = -1;
      const blocks = sentences.map((line): Block => {
        const start = end + 1;
        end = start + line.length;
        return { kind: 'paragraph', level: 0, leadIn: null, start, end };
      });
      return { text: sentences.join('\n'), blocks };
    },
  };
}
