// Files that must be refused: damaged on their way, of another kind, or made to do harm. All made here, from a good backup.
import type { Body } from '../../../src/core/annotation/annotation.ts';
import type { SavedText } from '../../../src/core/annotation/article-work.ts';
import { checkBody, dismissalBody, highlightBody, noteBody, revisitBody, tagBody } from '../../../src/core/annotation/edit.ts';
import { checksumOf } from '../../../src/core/exchange/backup/checksum.ts';
import { toBackup } from '../../../src/core/exchange/backup/to-backup.ts';
import type { ImportFaultCode } from '../../../src/core/exchange/import-result.ts';
import { digest, KEY, libraryOf, NOW, QUOTA, STAMP, saying } from './fixtures.ts';

/** A file, and how it is to be refused. */
export interface Damaged {
  readonly name: string;
  readonly text: string;
  readonly code: ImportFaultCode;
  /** Null where the place depends on the length of the file. */
  readonly where: string | null;
}

const EXACT = 'Exports fell.';
const HIGHLIGHT = saying([highlightBody('green', null), noteBody('n'), tagBody('quota')], { exact: EXACT });
const ANSWER = saying([checkBody('original', { state: 'done', finding: 'supports', note: '', evidence: '' })], {
  exact: EXACT,
  claimId: 'c',
});
const REVISIT = saying([revisitBody('2026-09-01')], { exact: EXACT, claimId: 'c' });
const FACTS: Body = {
  type: 'Claim',
  purpose: 'classifying',
  layer: 'official',
  topics: [],
  speaker: 'analyst',
  speakerName: null,
};
const TEXT: SavedText = {
  key: KEY,
  article: {
    ...QUOTA,
    text: EXACT,
    blocks: [{ kind: 'paragraph', level: 0, leadIn: null, start: 0, end: EXACT.length }],
    isTruncated: false,
    links: [],
  },
  reading: {
    key: KEY,
    head: QUOTA,
    length: EXACT.length,
    isTruncated: false,
    detection: { kind: 'news', score: 0.9, reasons: [], language: 'en', isLanguageRead: true },
    claims: [],
    cards: [],
    checks: [],
  },
  saved: NOW,
};

const GOOD = (await toBackup(libraryOf([HIGHLIGHT, ANSWER, REVISIT], {}, [TEXT]), STAMP)).text;

/** Takes a field out instead of changing it. */
const NOTHING = Symbol('nothing');

/** The text of a good backup with another value at a path, and a checksum that fits: who makes a hostile file can do that. */
async function changed(path: string, value: unknown): Promise<string> {
  const file = JSON.parse(GOOD);
  const steps = path.split(/[.[\]]+/).filter((step) => step !== '');
  const last = steps.pop() ?? '';
  const holder = steps.reduce((held, step) => held[step], file);
  if (value === NOTHING) delete holder[last];
  else holder[last] = value;
  const { content, checksum, ...head } = file;
  const fits = await checksumOf(head, content, digest).catch(() => checksum);
  return JSON.stringify({ ...file, checksum: fits });
}

/** One value changed in a good backup; the fault is found where it is, or `where` that differs. */
type Change = readonly [name: string, code: ImportFaultCode, path: string, value: unknown, where?: string];

const NOTED = 'content.annotations[0]';
const ANSWERED = 'content.annotations[1]';
const DATED = 'content.annotations[2]';
const QUOTED = `${NOTED}.target.selector[0].exact`;
const SCRIPT = 'javascript:alert(1)';

const CHANGES: readonly Change[] = [
  ['is of a newer version', 'newer', 'version', 4],
  ['is of no version', 'wrong-value', 'version', '1'],
  ['was written on no day', 'bad-date', 'exported', 'today'],
  ['tells of more than there is', 'counts', 'counts.annotations', 6],
  ['has no content', 'missing-field', 'content', NOTHING],
  ['has a list that is none', 'wrong-value', 'content.articles', {}],
  ['has a field more', 'unknown-field', 'extra', 1],
  ['has more records than anybody', 'too-many', 'content.annotations', Array(1_000_001).fill(0)],
  ['has no record where one should be', 'wrong-value', ANSWERED, null],
  ['has a field more in a record', 'unknown-field', `${NOTED}.html`, '<b>'],
  ['has a field less in a record', 'missing-field', `${NOTED}.articleKey`, NOTHING],
  ['has a number for a quotation', 'wrong-value', QUOTED, 7],
  ['has a quotation of a million characters', 'too-long', QUOTED, 'x'.repeat(1_000_000)],
  ['has a selector of no known kind', 'wrong-value', `${NOTED}.target.selector[0].type`, 'CssSelector'],
  ['begins a passage before its text', 'wrong-value', `${NOTED}.target.selector[1].start`, -1],
  ['begins a passage amid a character', 'wrong-value', `${NOTED}.target.selector[1].start`, 0.5],
  ['has a thousand selectors', 'too-many', `${NOTED}.target.selector`, Array(1000).fill(HIGHLIGHT.target.selector[0])],
  ['has a script for a source', 'unsafe-address', `${NOTED}.target.source`, SCRIPT],
  ['hides a script behind white space', 'unsafe-address', `${NOTED}.target.source`, ' java\nscript:alert(1)'],
  ['has a page of its own for an article', 'unsafe-address', 'content.articles[0].head.url', 'data:text/html,<script>'],
  ['has a blob among the addresses', 'unsafe-address', 'content.articles[0].addresses[0]', 'blob:https://a.example/1'],
  ['has a script among the links', 'unsafe-address', 'content.texts[0].article.links[0]', 'vbscript:x'],
  ['has a script for evidence', 'unsafe-address', `${ANSWERED}.body[0].evidence`, SCRIPT],
  ['has evidence under a false host', 'unsafe-address', `${ANSWERED}.body[0].evidence`, 'https://gov.cn@evil.example'],
  ['has a finding on an open question', 'wrong-value', `${ANSWERED}.body[0].state`, 'open', `${ANSWERED}.body[0]`],
  ['has a finding that nobody can make', 'wrong-value', `${ANSWERED}.body[0].finding`, 'true'],
  ['comes back on no day of the calendar', 'bad-date', `${DATED}.body[0].date`, '2026-02-30'],
  ['was made on no day of the calendar', 'bad-date', `${NOTED}.created`, '2026-02-30T10:00:00.000Z'],
  ['was changed at no time of the day', 'bad-date', `${NOTED}.modified`, '2026-02-03T25:00:00.000Z'],
  ['was changed before there were computers', 'bad-date', `${NOTED}.modified`, '1900-01-01T00:00:00.000Z'],
  ['says nothing, and is not deleted', 'wrong-value', `${NOTED}.body`, []],
  ['has a number for an instant', 'wrong-value', `${NOTED}.modified`, 1_770_000_000],
  ['was published on no day', 'bad-date', 'content.articles[0].head.published', '24 March'],
  ['has a colour that is none', 'wrong-value', `${NOTED}.body[0].colour`, 'url(https://evil.example)'],
  ['has a note longer than is kept', 'too-long', `${NOTED}.body[1].value`, 'x'.repeat(20_001)],
  ['has a tag longer than is kept', 'too-long', `${NOTED}.body[2].value`, 'x'.repeat(81)],
  ['has more tags than are kept', 'too-many', `${NOTED}.body`, [HIGHLIGHT.body[0], ...Array(60).fill(tagBody('t'))]],
  ['has a tag twice', 'wrong-value', `${NOTED}.body`, [HIGHLIGHT.body[0], tagBody('quota'), tagBody('Quota')]],
  ['has a tag without a word', 'wrong-value', `${NOTED}.body`, [HIGHLIGHT.body[0], tagBody(' ')]],
  ['has a body of no known kind', 'wrong-value', `${NOTED}.body[0].type`, 'Script'],
  ['has bodies that do not go together', 'wrong-value', `${DATED}.body`, [REVISIT.body[0], noteBody('n')]],
  ['tells of a claim before what is said of it', 'wrong-value', `${DATED}.body`, [FACTS, REVISIT.body[0]]],
  ['tells of a claim and says nothing of it', 'wrong-value', `${DATED}.body`, [FACTS], `${DATED}.motivation`],
  ['tells of the claim of a cross-check', 'wrong-value', `${DATED}.body`, [dismissalBody('x'), FACTS]],
  ['tells more of a claim than was read', 'unknown-field', `${DATED}.body[1]`, { ...FACTS, x: 1 }, `${DATED}.body[1].x`],
  ['tells of a claim in no layer', 'wrong-value', `${DATED}.body[1]`, { ...FACTS, layer: 'x' }, `${DATED}.body[1].layer`],
  ['is for another purpose than its body', 'wrong-value', `${NOTED}.motivation`, 'tagging'],
  ['has two records of one id', 'duplicate', `${ANSWERED}.id`, HIGHLIGHT.id],
  ['has two answers to one question', 'duplicate', 'content.annotations[3]', { ...ANSWER, id: 'another' }],
  ['has two articles of one key', 'duplicate', 'content.articles[1]', libraryOf([]).articles[0], 'content.articles[1].key'],
  ['has work on no article', 'no-article', `${DATED}.articleKey`, 'elsewhere.example/'],
  ['has the text of no article', 'no-article', 'content.texts[0].key', 'elsewhere.example/'],
  ['has a block of no known kind', 'wrong-value', 'content.texts[0].article.blocks[0].kind', 'script'],
  ['has a reading that is none', 'missing-field', 'content.texts[0].reading.detection.score', NOTHING],
  ['calls a colour by a number', 'wrong-value', 'content.meta.colour-names', { green: 7 }, 'content.meta.colour-names.green'],
];

const nested = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;

/** What a change of values cannot make. */
const TEXTS: readonly (readonly [name: string, code: ImportFaultCode, where: string | null, text: string])[] = [
  ['is empty', 'empty', '', ''],
  ['is blank', 'empty', '', ' \n\t'],
  ['is a picture', 'not-json', 'line 1, column 1', '\u0089PNG\r\n\u001a\n'],
  ['is a web page', 'not-json', 'line 1, column 1', '<!doctype html><title>Sign in</title>'],
  ['is cut in a name', 'truncated', 'line 1, column 21', '{"format": "loupe-ba'],
  ['is cut in the middle', 'truncated', null, GOOD.slice(0, GOOD.length / 2)],
  ['lacks its last bracket', 'truncated', null, GOOD.trimEnd().slice(0, -1)],
  ['has a stray comma', 'not-json', 'line 3, column 1', '{\n"format": "loupe-backup",\n}'],
  ['goes on after its end', 'not-json', null, `${GOOD} {}`],
  ['has a line end in a text', 'not-json', 'line 1, column 3', '["\n"]'],
  ['is a number', 'foreign', '', '42'],
  ['is of another program', 'foreign', '', '{"bookmarks": [], "version": 1}'],
  ['is nested without end', 'too-deep', `content.meta.a${'[0]'.repeat(61)}`, GOOD.replace('"meta":{', `"meta":{"a":${nested}`)],
  [
    'sets the prototype',
    'forbidden-field',
    'content.meta.__proto__',
    GOOD.replace('"meta":{', '"meta":{"__proto__":{"isAdmin":true}'),
  ],
  [
    'sets the constructor',
    'forbidden-field',
    `${NOTED}.constructor`,
    GOOD.replace('"annotations":[\n{', '"annotations":[{"constructor":{"prototype":{}},'),
  ],
  [
    'has a number without end',
    'wrong-value',
    'content.texts[0].reading.detection.score',
    GOOD.replace('"score":0.9', '"score":1e999'),
  ],
  ['has a word changed', 'checksum', 'checksum', GOOD.replace(EXACT, 'Exports rose.')],
  ['has no checksum', 'checksum', 'checksum', GOOD.replace(/"checksum":"\w+"/, '"checksum":""')],
];

/** All of them. */
export async function damagedFiles(): Promise<readonly Damaged[]> {
  const values = CHANGES.map(async ([name, code, path, value, where = path]) => {
    return { name, code, where, text: await changed(path, value) };
  });
  return [...(await Promise.all(values)), ...TEXTS.map(([name, code, where, text]) => ({ name, code, where, text }))];
}
