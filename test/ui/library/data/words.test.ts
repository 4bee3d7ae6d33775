import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { questionsAsked } from '../../../../src/background/views.ts';
import { cardQuestionId } from '../../../../src/core/checklist/card-question.ts';
import { toCsv } from '../../../../src/core/exchange/csv/to-csv.ts';
import { IMPORT_FAULTS, IMPORT_NOTES } from '../../../../src/core/exchange/import-result.ts';
import { toMarkdown } from '../../../../src/core/exchange/markdown/to-markdown.ts';
import { allCards } from '../../../../src/core/knowledge/cards.ts';
import { browserPhrases } from '../../../../src/ui/library/data/browser-phrases.ts';
import { wordingOf } from '../../../../src/ui/library/data/exchange/phrases.ts';
import { FORMATS } from '../../../../src/ui/library/data/formats.ts';
import { library } from '../../../core/exchange/arbitraries.ts';
import { reportOf } from '../../../core/exchange/report/report-of.ts';
import { ENGLISH_BROWSER } from '../../english.ts';

vi.mock('../../../../src/platform/browser.ts', async () => (await import('../../english.ts')).ENGLISH_BROWSER);

const { i18n } = ENGLISH_BROWSER.browser;
const asked: unknown[] = [];
const card = allCards().find(({ hints }) => hints.length > 0);
if (!card) throw new Error('no card has a hint');
const call = async (name: string, request: { readonly ids: readonly string[] }) => {
  asked.push([name, request]);
  return { ok: true, value: questionsAsked(request.ids) };
};
/** The message of the notes that are drawn, which no language has: what a report needs of them it asks for. */
const OF_A_NOTE = 'check_quantity_share';
const phrases = (ids: readonly string[]) => browserPhrases({ green: 'agreed' }, ids, call as never);

describe('the words that go to where files are written', () => {
  it('are all that files need', async () => {
    const plain = await browserPhrases({}, [], call as never, [OF_A_NOTE]);
    const missing = new Set<string>();
    const words = {
      ...wordingOf(plain),
      message(key: string) {
        const isThere = Object.hasOwn(plain.messages, key) && (plain.messages[key] !== key || key === OF_A_NOTE);
        if (!isThere) missing.add(key);
        return key;
      },
      count: (key: string) => words.message(`${key}_other`),
    };
    fc.assert(
      fc.property(library, (data) => {
        toMarkdown(data, words);
        toCsv(data, words, { hasMark: false });
        reportOf(data, { words });
      }),
    );
    expect([...missing]).toEqual([]);
  });

  it('say what the browser’s own say, with values in their places', async () => {
    const words = wordingOf(await phrases([]));
    expect(words.message('markdown_speaker', ['Wang', 'ministry'])).toBe(
      i18n.getMessage('markdown_speaker', ['Wang', 'ministry']),
    );
    expect(words.message('markdown_tags', ['#a $1'])).toBe('Tags: #a $1');
    expect(words.message('no_such', [])).toBe('no_such');
    expect([words.colour('green'), words.colour('red')]).toEqual(['agreed', i18n.getMessage('highlight_colour_red')]);
  });

  it('give dates no finer than they are', async () => {
    const words = wordingOf(await phrases([]));
    const dates = ['2026', '2026-03', '2026-03-05', 'soon', '2026-03-05-06', '99999999'];
    const told = ['2026', 'March 2026', '5 March 2026', 'soon', '2026-03-05-06', '99999999'];
    expect(dates.map((date) => words.date(date))).toEqual(told);
  });

  it('have the questions: ours, those of cards, and none for one that is gone', async () => {
    const words = wordingOf(await phrases(['original-wording', cardQuestionId(card), 'card-gone', 'gone']));
    expect(words.question('original-wording')).toBe(i18n.getMessage('question_original_wording'));
    expect(words.question(cardQuestionId(card))).toBe(card.hints[0]?.check);
    expect([words.question('card-gone'), words.question('gone'), words.question('toString')]).toEqual(['', '', '']);
  });

  it('ask the background for thousands of questions that a file has brought by a few calls', async () => {
    const before = asked.length;
    const words = wordingOf(await phrases([...Array.from({ length: 5_000 }, (_, at) => `card-x${at}`), cardQuestionId(card)]));
    expect(words.question(cardQuestionId(card))).toBe(card.hints[0]?.check);
    expect(asked.length - before).toBeLessThan(10);
  });
});

describe('the words of export and import', () => {
  const coded = (prefix: string, codes: readonly string[]) => codes.map((code) => `${prefix}_${code.replaceAll('-', '_')}`);
  const counted = (what: readonly string[]) => what.flatMap((one) => [`library_data_${one}_one`, `library_data_${one}_other`]);

  it.each([
    ...coded('import_fault', [...IMPORT_FAULTS, 'unreadable']),
    ...coded('import_note', IMPORT_NOTES),
    ...coded(
      'library_data_format',
      FORMATS.flatMap((format) => [format, `${format}-text`]),
    ),
    ...coded('library_data_fault', ['unavailable', 'full', 'newer-version', 'invalid', 'failed']),
    ...coded('library_data_kind', ['backup', 'hypothesis', 'web-annotation']),
    ...coded('library_data_state', ['reading', 'securing', 'writing', 'done']),
    ...coded('library_data_remind', ['never', 'old']),
    ...counted(['articles', 'highlights', 'notes', 'answers', 'corrected', 'texts', 'trashed', 'gone']),
    ...counted(['added', 'updated', 'unchanged', 'joined', 'trashed', 'differing', 'refused'].map((fate) => `report_${fate}`)),
  ])('has a message %s', (key) => {
    expect(i18n.getMessage(key)).not.toBe('');
  });
});
