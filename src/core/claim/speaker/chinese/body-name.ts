import type { Span } from '../../../article/article.ts';
import speech from '../../data/speech.zh.json';
import type { Role, RoleKind } from './chinese-cues.ts';
import type { ChineseLooked } from './chinese-looked.ts';

const LEADERS: ReadonlySet<string> = new Set([...speech.leaders.chinese, ...speech.leaders.foreign]);
const NO_NAME = /^(?:有关|一|某|该|这|那|上述|前述|多|数|部分|两|不少|许多|另|主管)/u;
const SHORTEST = 3;
const LONGEST = 14;

/** The name a role is by itself: a leader's, or that of a body that speaks as such ("商务部", "江西省工信厅"); null for others. */
export function nameOfRole(role: Role, phrase: Span, { bare, roles }: ChineseLooked): string | null {
  if (LEADERS.has(role.word)) return role.word;
  if (role.isPost || role.isDocument || role.kind === 'unnamed' || role.kind === 'analyst') return null;
  const before = roles.findLast(({ end }) => end <= role.start && end >= phrase.start);
  const start = before && before.end < role.start ? before.end : phrase.start;
  const name = bare.slice(start, role.end).replace(/^[\s　]+/u, '');
  return name.length >= SHORTEST && name.length <= LONGEST && !NO_NAME.test(name) && !/[的，]/u.test(name) ? name : null;
}

const ENDS = Object.entries(speech.bodyEnds).map(([kind, ends]) => ({
  kind: kind as RoleKind,
  form: new RegExp(`^\\p{Script=Han}{2,6}(?:${ends.join('|')})$`, 'u'),
}));

/** A body that no table names but its last letters tell ("產發署", "攀西稀土", "河湾证券"), or null. */
export function bodyByEnd(written: string, phrase: Span): Role | null {
  const kind = ENDS.find(({ form }) => form.test(written))?.kind;
  return kind ? { word: written, kind, isPost: false, isDocument: false, start: phrase.start, end: phrase.end } : null;
}
