// Short to long words, frequent and rare, Chinese in both scripts, and words as one mistypes them.
const WORDS = (
  'china export magnet quota ministry licence dysprosium terbium control price refining processing shipments announced ' +
  'technology plan stockpile analysts government neodymium'
).split(' ');
const PHRASES = ['rare earth', 'supply chain', 'defence industry', 'wang wentao', '稀土', '出口管制', '商务部', '總量控制指標'];
const MISTYPED = ['dysprosum', 'minstry', 'technolgy', 'exportrs', 'defense', 'lisence', 'stockpille', 'goverment'];

/** `text` as it grows while it is typed. */
const typed = (text: string): readonly string[] => Array.from(text, (_, at) => text.slice(0, at + 1));

const PAIRS = WORDS.flatMap((word) => ['magnet', 'plan', 'rare earth', '稀土'].map((other) => `${word} ${other}`));

/** What is searched for; over three hundred. */
export const QUERIES: readonly string[] = [...[...WORDS, ...PHRASES].flatMap(typed), ...PAIRS, ...MISTYPED];

/** The search field after each keystroke. Not many more: browsers bound how often a page may change its address. */
export const KEYSTROKES: readonly string[] = [
  'export licence',
  'dysprosium quota',
  'rare earth magnet',
  'ministry announced',
  '出口管制',
  'technolgy',
].flatMap(typed);
