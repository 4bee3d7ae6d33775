import { describe, expect, it } from 'vitest';
import { checksOfSentence, labelledChecks } from '../../scripts/checks/check-figures.ts';
import type { Message, MessageValue } from '../../src/core/checks/check.ts';
import { textName } from '../../src/core/checks/names.ts';
import { listed, phrase } from '../../src/core/checks/quantity/phrases.ts';
import { referencesOf } from '../../src/core/checks/quantity/reference.ts';
import { messageKey, renderMessage } from '../../src/core/checks/render.ts';
import { changedMessage, thenAndNowMessage, todayMessage } from '../../src/core/checks/status-message.ts';
import { allInstruments } from '../../src/core/knowledge/instruments.ts';
import { allSeries } from '../../src/core/knowledge/reference-series.ts';
import { statusOn } from '../../src/core/knowledge/status.ts';
import { type Language, tagOf } from '../../src/core/settings/languages.ts';
import { catalogueOf } from './catalogues.ts';
import { CHECK_CODES } from './check-codes.ts';
import { withoutQuoted, wordingIn } from './note-wording.ts';

type Translated = Exclude<Language, 'en'>;

const TODAY = '2026-11-26';

/** Publishers that have one name everywhere. */
const PUBLISHERS = 'Adamas Argus Benchmark Bloomberg Eurostat GITI JOGMEC MP Materials MacroPolo Roskill SMM UN Comtrade'.split(
  ' ',
);
/** Names, with signs for units and for what has no other name. */
const NAMES = [
  ...PUBLISHERS,
  ...['Project', 'Vault', 'RESourceEU', 'COM', 'DFARS'], // plans and texts named so everywhere
  ...['kg', 'REO', 'USD', 'NdPr', 'Nd', 'Pr', 'Dy', 'Tb', 'Y', 'F', 'K'], // signs
];
/** What Japanese and Chinese readers know by letters. */
const IN_LETTERS: Readonly<Record<'ja' | 'zh_CN', readonly string[]>> = {
  ja: [
    ...['EU', 'G', 'BIS', 'WTO', 'MIIT', 'MOFCOM'], // bodies
    ...['NdFeB', 'Chinatungsten', 'validated', 'end', 'user'], // a magnet, a firm, and a term that Chinese rules do not have
  ],
  zh_CN: ['Adamas', 'VEU'],
};

/** Every blank filled with something that is in no language. */
function filled(code: string): Message {
  const blanks = catalogueOf('en').get(messageKey(code))?.match(/\$\d/g) ?? [];
  const values: MessageValue[] = Array.from({ length: Math.max(0, ...blanks.map((blank) => Number(blank[1]))) }, () => '–');
  return { code, values };
}

/** What is said of each rule on each of its days, and of each series in each of its years. */
function notesOfData(): readonly Message[] {
  const ofRules = allInstruments().flatMap((one) => {
    const alike = { instruments: [one], month: null };
    const now = statusOn(one, TODAY);
    const days = one.events.map(({ date }) => thenAndNowMessage(alike, statusOn(one, date), now));
    const changes = one.events.filter(({ kind, note }) => kind === 'amended' && !/^no\b/.test(note ?? ''));
    const dated: Message = { code: 'timing-announced', values: [{ message: textName(one) }, { date: TODAY }] };
    return [...days, ...changes.map((event) => changedMessage(alike, event)), todayMessage(alike, now), dated];
  });
  const ofSeries = allSeries().map((one) =>
    phrase('near', '–', { message: phrase('stage-mining') }, listed(referencesOf(one).filter(({ low, high }) => low ?? high))),
  );
  return [...ofRules, ...ofSeries];
}

/** The notes that sentences get, without what they repeat of the sentence. */
function notesOfSentences(): readonly Message[] {
  return labelledChecks().flatMap((row) =>
    checksOfSentence(row, 'every sentence').map(({ message }) =>
      withoutQuoted(message, (text) => /\p{L}/u.test(text) && row.text.includes(text)),
    ),
  );
}

const NOTES: readonly Message[] = [...CHECK_CODES.map(filled), ...notesOfData(), ...notesOfSentences()];

const wordsOf = (text: string): readonly string[] => text.match(/\p{Script=Latin}+/gu) ?? [];

/** Words that the notes of a language may have in Latin letters. */
function known(language: Translated): ReadonlySet<string> {
  if (language === 'ja' || language === 'zh_CN') return new Set([...NAMES, ...IN_LETTERS[language]].flatMap(wordsOf));
  const own = [...catalogueOf(language)].filter(([key]) => key.startsWith('check_')).map(([, text]) => text);
  const format = new Intl.DateTimeFormat(tagOf(language), { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const months = Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2026, month, 1)));
  // "au 1er octobre", "30 millions": what `Intl` adds.
  return new Set(
    [...NAMES, ...own, ...months, 'er', 'und', 'et', 'Million', 'Millionen', 'million', 'millions'].flatMap(wordsOf),
  );
}

/** Words beside those of the language, each with a note that has it. */
function strangersIn(language: Translated): readonly string[] {
  const wording = wordingIn(language);
  const own = known(language);
  const found = new Map<string, string>();
  for (const note of NOTES) {
    const text = renderMessage(note, wording);
    // A note that begins with a name in small letters begins with a capital.
    const isOwn = (word: string) => own.has(word) || own.has(word.replace(/^./u, (first) => first.toLowerCase()));
    for (const word of wordsOf(text)) if (!isOwn(word)) found.set(word, `${word}: ${text}`);
  }
  return [...found.values()];
}

describe('context notes', () => {
  it('are looked at with every rule, every series and hundreds of sentences', () => {
    expect(NOTES.length).toBeGreaterThan(600);
  });

  it.each(['de', 'fr', 'ja', 'zh_CN'] as const)('have no English rule names and data words in %s', (language) => {
    expect(strangersIn(language)).toEqual([]);
  });
});
