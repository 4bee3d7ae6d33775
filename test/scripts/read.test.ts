import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { main, type Surroundings } from '../../scripts/read/main.ts';
import type { PageResult } from '../../scripts/read/result.ts';
import { columnsOf, wrap } from '../../scripts/read/wrap.ts';

const FIXTURES = fileURLToPath(new URL('../fixtures/pages/', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'loupe-read-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function fileWith(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** Runs the command line in this process. */
async function run(args: string[], stdin = '', setting: Partial<Surroundings> = {}) {
  let out = '';
  const complaints: string[] = [];
  const status = await main(args, {
    stdin: (async function* () {
      yield stdin;
    })(),
    width: 80,
    isColourWanted: false,
    write: async (text) => {
      out += text;
    },
    complain: (line) => complaints.push(line),
    ...setting,
  });
  return { status, out, complaints };
}

const resultOf = (out: string): PageResult => JSON.parse(out) as PageResult;

describe('one page', () => {
  it('is read to JSON of the promised shape', async () => {
    const { status, out } = await run([join(FIXTURES, 'trade-press.html'), '--json']);
    expect(status).toBe(0);
    const result = resultOf(out);
    expect(Object.keys(result)).toEqual([
      'id',
      'url',
      'title',
      'language',
      'isRareEarthNews',
      'score',
      'reasons',
      'claims',
      'checks',
    ]);
    expect(result).toMatchObject({
      url: 'https://www.magnetmetals.example/2026/03/baotou-batch-log',
      title: 'Separation plants in Baotou told to log every batch',
      language: 'en',
      isRareEarthNews: true,
    });
    expect(result.reasons[0]).toMatch(/^The /);
    expect(result.claims.length).toBeGreaterThan(1);
    for (const claim of result.claims) {
      expect(claim.end - claim.start).toBe(claim.text.length);
      expect(claim.topics.length).toBeGreaterThan(0);
    }
  });

  it('holds the claims against the references, as of the day it is read on', async () => {
    const text =
      'China tightens rare earth rules\n\nBeijing said that Announcement No. 61 now binds every maker of rare-earth magnets abroad, and its controls on rare earths are there to stay.\n\nTraders in Rotterdam said that the price of dysprosium and terbium oxide had doubled since the ministry tightened its export licences for rare earths, and that magnet makers in Europe had bought whatever stocks they could find.';
    const notesOn = async (today: string) => {
      const { out } = await run(['-', '--json', '--date', '2026-03-02', '--today', today], text);
      return resultOf(out).claims.flatMap(({ checks }) => checks);
    };
    const [paused] = await notesOn('2026-03-02');
    expect(paused).toMatchObject({ kind: 'status', card: 'mofcom-61-2025' });
    expect(paused?.message).toContain('10 November 2026');
    expect(paused?.message).not.toContain('unknown');
    expect(paused?.sources[0]?.url).toMatch(/^https:/);
    expect(paused?.isWorthALook).toBe(true);
    const [later] = await notesOn('2026-11-26');
    expect(later?.message).toContain('unknown');
  });

  it('marks notes that only agree otherwise than those worth a look', async () => {
    const text =
      'China curbs rare earth exports\n\nChina mines about 69 percent of the world’s rare earths and refines 91 percent of them, the agency said on Tuesday.\n\nBeijing suspended the export controls on rare earths that it announced in October, the ministry of commerce said.';
    const options = ['-', '--date', '2025-11-10', '--today', '2025-11-12'];
    const notes = resultOf((await run([...options, '--json'], text)).out).claims.flatMap(({ checks }) => checks);
    const quiet = notes.filter(({ isWorthALook }) => !isWorthALook);
    const { out } = await run(options, text);
    const marked = (mark: string) => out.split('\n').filter((line) => line.trimStart().startsWith(mark)).length;
    expect(quiet.length).toBeGreaterThan(0);
    expect(notes.length).toBeGreaterThan(quiet.length);
    expect([marked('! '), marked('= ')]).toEqual([notes.length - quiet.length, quiet.length]);
  });

  it('comes from standard input too, as markup or as plain text', async () => {
    const html = readFileSync(join(FIXTURES, 'wire.html'), 'utf8');
    const page = resultOf((await run(['-', '--json', '--url', 'https://haldenwire.example/a'], html)).out);
    expect(page).toMatchObject({ url: 'https://amp.haldenwire.example/markets/magnet-exports-feb', isRareEarthNews: true });
    const text = 'China cuts rare earth quota\n\nChina cut its rare earth mining quota on Monday,\nthe ministry said.';
    expect(resultOf((await run(['-', '--json'], text)).out)).toMatchObject({ title: 'China cuts rare earth quota', url: '' });
  });

  it('is set for people within the width of the terminal, in colour only where it is wanted', async () => {
    const file = join(FIXTURES, 'trade-press.html');
    const { out } = await run([file], '', { width: 60 });
    expect(out).toContain('Rare-earth news');
    expect(out).not.toContain('\u001b');
    const long = out.split('\n').filter((line) => columnsOf(line) > 60 && !line.startsWith('http'));
    expect(long).toEqual([]);
    expect((await run([file], '', { isColourWanted: true })).out).toContain('\u001b[1m');
  });

  it('may be written in another encoding, where it says so', async () => {
    const start = Buffer.from('<html><head><meta charset="gb2312"><title>');
    // "稀土" in GB 2312.
    const path = fileWith(
      'gb.html',
      Buffer.concat([start, Buffer.from([0xcf, 0xa1, 0xcd, 0xc1]), Buffer.from('</title></head><body></body></html>')]),
    );
    expect(resultOf((await run([path, '--json'])).out).title).toBe('稀土');
  });

  it.each([
    ['a byte order mark', Buffer.from('\ufeff<title>Caf\u00e9 \u201cBaotou\u201d</title>', 'utf16le')],
    ['nothing, as old pages do', Buffer.from('<title>Caf\u00e9 \x93Baotou\x94</title>', 'latin1')],
    ['a name that nobody knows', Buffer.from('<meta charset="x-none"><title>Caf\u00e9 \u201cBaotou\u201d</title>')],
  ])('may say its encoding by %s', async (_, bytes) => {
    expect(resultOf((await run([fileWith('page.html', bytes), '--json'])).out).title).toBe('Caf\u00e9 \u201cBaotou\u201d');
  });

  it('cannot work the terminal', async () => {
    const words = 'China cut its rare-earth mining quota\u001b[2J on Monday, the ministry said. ';
    const { out } = await run(['-'], `Quota\u001b]0;x\u0007 cut \u202e again\n\n${words.repeat(6)}`);
    expect(out).toContain('mining quota');
    for (const control of ['\u001b', '\u0007', '\u202e']) expect(out).not.toContain(control);
  });

  it('is parted into paragraphs by its lines where none is blank, and has a title only where the first is short', async () => {
    const words = 'China cut its rare-earth mining quota on Monday, and exporters must now apply for licences in Beijing.';
    const { out } = await run(['-', '--json'], `Beijing cuts rare earth quota\n${words}\n${words}\n${words}\n${words}`);
    expect(resultOf(out).title).toBe('Beijing cuts rare earth quota');
    expect(resultOf(out).claims.map(({ block }) => block)).toEqual(expect.arrayContaining([1, 2, 3, 4]));
    expect(resultOf((await run(['-', '--json'], `${words} `.repeat(9))).out).title).toBe('');
  });

  it.each([
    ['an empty page', ''],
    ['a page without text', '<html><body><script>x</script></body></html>'],
    ['XML', '<?xml version="1.0"?><feed><title>Rare earths</title></feed>'],
    ['XML that is not well formed', '<?xml version="1.0"?><feed><title>'],
    ['styles that do not parse', '<style>@import "x; } { p:: </style><p>Too little.</p>'],
  ])('is no rare-earth news where it is %s', async (_, content) => {
    const { status, out, complaints } = await run(['-', '--json'], content);
    expect(status).toBe(0);
    expect(complaints).toEqual([]);
    const result = resultOf(out);
    expect(result).toMatchObject({ isRareEarthNews: false, claims: [] });
    expect(result.reasons).toHaveLength(1);
  });
});

describe('wrong input', () => {
  const page = fileWith('page.html', '<p>Text</p>');
  it.each([
    [[], 'no file given'],
    [[join(folder, 'nowhere.html')], 'no such file'],
    [[folder], 'not a file but a folder'],
    [[page, '--jsn'], 'unknown option "--jsn"'],
    [[page, page], 'one file at a time'],
    [[page, '--date', '2026-02-30'], '--date is not a day'],
    [[page, '--date', '1 May'], '--date is not a day'],
    [[page, '--date'], '--date needs a value'],
    [[page, '--url', 'not an address'], '--url is not a web address'],
    [['--batch', page, '--url', 'https://a.example/'], '--url does not go with --batch'],
    [['--batch', join(folder, 'nowhere.jsonl')], 'no such file'],
    [[fileWith('picture.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]))], 'not a page and not plain text'],
    [[fileWith('paper.pdf', '%PDF-1.7\n1 0 obj')], 'not a page and not plain text'],
  ])('%j is told in one line, with status 2', async (args, message) => {
    const { status, out, complaints } = await run(args);
    expect(status).toBe(2);
    expect(out).toBe('');
    expect(complaints).toHaveLength(1);
    expect(complaints[0]).toContain(message);
    expect(complaints[0]).not.toContain('\n');
  });
});

describe('a batch', () => {
  const html =
    '<main><article><h1>Quota</h1><p>China cut its rare earth mining quota, the ministry of industry said on Monday.</p></article></main>';

  it('gives a line for each page, in order, with its id', async () => {
    const lines = [
      { id: 'a', url: 'https://a.example/1', html },
      { id: 7, text: 'Title\n\nA text about nothing in particular.' },
      { url: 'https://a.example/2', html, date: '2026-03-01' },
    ];
    const { status, out } = await run(['--batch', fileWith('pages.jsonl', lines.map((line) => JSON.stringify(line)).join('\n'))]);
    expect(status).toBe(0);
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => resultOf(line).id),
    ).toEqual(['a', '7', 'line-3']);
  });

  it('reports the lines that are wrong with their numbers, reads the others, and ends with status 2', async () => {
    const lines = [
      '{"id": "a", "text": "One."}',
      '{broken',
      '',
      '[]',
      '{"id": "b"}',
      '{"text": 5}',
      '{"text": "x", "url": "nope"}',
      '{"text": "x", "date": "2026-13-01"}',
      '{"id": "z", "text": "Two.\u2028Three."}',
    ];
    const { status, out, complaints } = await run(['--batch', '-'], lines.join('\n'));
    expect(status).toBe(2);
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => resultOf(line).id),
    ).toEqual(['a', 'z']);
    expect(complaints.map((line) => /line (\d+): /.exec(line)?.[1])).toEqual(['2', '4', '5', '6', '7', '8']);
  });

  it('gives a page the same claims as reading it alone', async () => {
    const page = readFileSync(join(FIXTURES, 'trade-press.html'), 'utf8');
    const alone = resultOf((await run(['-', '--json'], page)).out);
    const inBatch = resultOf((await run(['--batch', '-'], JSON.stringify({ id: '-', html: page }))).out);
    expect(inBatch).toEqual(alone);
  });
});

describe('lines of a terminal', () => {
  it('are broken at spaces, in long words where they must, and count wide characters twice', () => {
    expect(wrap('one two three', 7)).toEqual(['one two', 'three']);
    expect(wrap('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij']);
    expect(wrap('稀土永磁材料', 4)).toEqual(['稀土', '永磁', '材料']);
  });
});

it('ends quietly when the reader of its output has gone', async () => {
  const pages = Array.from({ length: 400 }, (_, id) =>
    JSON.stringify({ id: `${id}`, text: `Title\n\n${'Words. '.repeat(40)}` }),
  ).join('\n');
  const file = fileWith('many.jsonl', pages);
  const child = spawn(process.execPath, [
    '--import',
    'tsx',
    fileURLToPath(new URL('../../scripts/read.ts', import.meta.url)),
    '--batch',
    file,
  ]);
  let errors = '';
  child.stderr.on('data', (chunk) => {
    errors += String(chunk);
  });
  child.stdout.once('data', () => child.stdout.destroy());
  const status = await new Promise((done) => child.on('close', done));
  expect([status, errors]).toEqual([0, '']);
}, 30_000);
