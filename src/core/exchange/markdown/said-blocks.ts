import type { CheckAnswer } from '../../checklist/checklist.ts';
import type { Check } from '../../checks/check.ts';
import { noteLine } from '../../checks/note-line.ts';
import type { Said } from '../article-parts.ts';
import { isWorded } from '../notes.ts';
import type { ExchangeWording } from '../wording.ts';
import { inert, inertAddress, inertLines, inertQuote, MARKDOWN } from './inert.ts';
import { obsidianTags } from './obsidian-tag.ts';

/** The reader's notes as paragraphs. */
export function noteBlocks({ notes }: Said): readonly string[] {
  return notes.flatMap(inertLines);
}

/** The notes worth a look as a list, each with its sources; empty where there are none that can be worded. */
export function noteList({ checks }: Said, words: ExchangeWording): string {
  const line = (check: Check) =>
    noteLine({ check, sources: check.sources.flatMap((id) => words.source(id) ?? []) }, words, MARKDOWN);
  return checks
    .filter((check) => isWorded(check, words))
    .map((check) => `- ${line(check)}`)
    .join('\n');
}

/** Tags on one line, as Obsidian reads them; empty where there are none. */
export function tagLine({ tags }: Said, words: ExchangeWording): string {
  const named = obsidianTags(tags).map((tag) => `#${tag}`);
  return named.length === 0 ? '' : words.message('markdown_tags', [named.join(' ')]);
}

/** Answers as a list of tasks, each with what was found and where; empty where there are none. */
export function answerList({ answers }: Said, words: ExchangeWording): string {
  return answers.map(({ question, answer }) => answerLines(question, answer, words).join('\n')).join('\n');
}

function answerLines(question: string, { state, finding, note, evidence }: CheckAnswer, words: ExchangeWording): string[] {
  const say = (key: string, ...values: readonly string[]): string => words.message(key, values);
  const asked = inert(words.question(question) || question);
  const setAside = state === 'not-applicable' ? ` (${say('check_state_not_applicable')})` : '';
  return [
    `- [${state === 'open' ? ' ' : 'x'}] ${asked}${setAside}`,
    ...(finding === null ? [] : [`  - ${say('markdown_found', say(`finding_${finding}`))}`]),
    ...(note.trim() === '' ? [] : [`  - ${say('markdown_seen')}`, '', ...inertQuote(note, '    '), '']),
    ...(evidence === '' ? [] : [`  - ${say('markdown_evidence', inertAddress(evidence))}`]),
  ];
}
