import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ArticleHead } from '../../../src/core/article/article.ts';
import type { CheckAnswer, Question } from '../../../src/core/checklist/checklist.ts';
import {
  type ChecklistPart,
  type ClaimPart,
  checklistMarkdown,
  type Handout,
  type MarkdownWording,
} from '../../../src/core/checklist/markdown.ts';
import { address, link, plain } from '../../../src/core/checklist/markdown-text.ts';
import { inertQuote } from '../../../src/core/exchange/markdown/inert.ts';
import type { Source } from '../../../src/core/knowledge/card.ts';

const MESSAGES = JSON.parse(readFileSync('public/_locales/en/messages.json', 'utf8')) as Record<string, { message: string }>;

const say = (key: string, values: readonly string[]): string => {
  const found = MESSAGES[key];
  if (!found) throw new Error(`no message ${key}`);
  return found.message.replace(/\$(\d)/g, (_, digit: string) => values[Number(digit) - 1] ?? '');
};

const WORDS: MarkdownWording = {
  message: say,
  count: (key, count) => say(`${key}_${count === 1 ? 'one' : 'other'}`, [String(count)]),
  date: (date) => date,
  number: String,
  large: String,
  list: (items) => items.join(' and '),
};

const HEAD: ArticleHead = {
  url: 'https://news.example/rare-earths?id=1',
  title: 'China tightens rules',
  site: 'News',
  author: null,
  published: '2026-03-24',
  language: 'en',
};

const SOURCE: Source = {
  title: 'Mineral Commodity Summaries 2026',
  publisher: 'USGS',
  url: 'https://pubs.usgs.gov/mcs2026.pdf',
  isPrimary: true,
  isOpened: true,
  isLinkable: true,
};

const MIRROR: Source = { ...SOURCE, publisher: 'A mirror', url: 'https://mirror.example/', isLinkable: false };

const QUESTION: Question = {
  id: 'share-stage',
  why: 'question_share_stage_why',
  hint: null,
  places: [
    { id: 'source-quota', name: 'USGS', url: 'https://pubs.usgs.gov/a(b).pdf' },
    { id: 'web-search', name: null, url: 'https://search.example/?q=x' },
  ],
  terms: ['稀土 份额'],
};

const DONE: CheckAnswer = {
  state: 'done',
  finding: 'contradicts',
  note: 'Mining only.\n\nSee table 2.',
  evidence: 'https://gov.example/18',
};

function partOf(rest: Partial<ChecklistPart> = {}): ChecklistPart {
  const progress = { done: 1, notApplicable: 0, open: 0, total: 1 };
  const findings = { supports: 0, contradicts: 1, unclear: 0 };
  return { checks: [], checklist: [{ question: QUESTION, answer: DONE }], progress, findings, note: '', ...rest };
}

function claimOf(text: string, rest: Partial<ClaimPart> = {}): ClaimPart {
  const claim = { text, layer: 'reported', speaker: 'analyst', speakerName: 'Jane Doe' } as const;
  return { ...partOf(), claim, revisit: null, corrected: null, ...rest };
}

const markdownOf = (rest: Partial<Handout>) =>
  checklistMarkdown({ head: HEAD, today: '2026-05-01', article: null, claims: [], ...rest }, WORDS);

function noteOf(title: string, isDismissed = false): ChecklistPart['checks'][number] {
  const message = { code: 'kind-status', values: [title] };
  const check = {
    id: 'a',
    kind: 'status',
    message,
    span: null,
    card: null,
    asOf: '2026-02',
    sources: [],
    picture: null,
  } as const;
  return { check, sources: [SOURCE, MIRROR], isDismissed };
}

describe('a claim', () => {
  const lines = markdownOf({ claims: [claimOf('China controls 90%.', { revisit: '2027-01-10' })] }).split('\n');

  test('is told with where it stands, who says it, and the day to come back', () => {
    expect(lines.slice(0, 5)).toEqual([
      '# China tightens rules',
      '',
      'News · 2026-03-24',
      '',
      '<https://news.example/rare-earths?id=1>',
    ]);
    expect(lines).toEqual(expect.arrayContaining(['> China controls 90%.', 'Reported · Jane Doe (Analyst or researcher)']));
    expect(lines).toContain('Reminder on 2027-01-10.');
  });

  test('has its questions with state, finding, note, evidence and places', () => {
    expect(lines).toContain('1 of 1 checked: 1 contradicts');
    const at = lines.findIndex((line) => line.startsWith('- [x] Note what this is a share of'));
    expect(lines.slice(at + 1, at + 11)).toEqual([
      '  - Result: Contradicts it',
      '  - Notes:',
      '',
      '    > Mining only.',
      '    >',
      '    > See table 2.',
      '',
      '  - Link for the result: <https://gov.example/18>',
      '  - Where to look: [USGS](<https://pubs.usgs.gov/a(b).pdf>) and [Web search in English](<https://search.example/?q=x>)',
      '  - Search for: 稀土 份额',
    ]);
  });

  test('shows an open question open, and one set aside as that', () => {
    const answer = { ...DONE, finding: null, note: '', evidence: '' };
    const items = (['open', 'not-applicable'] as const).map((state) => ({ question: QUESTION, answer: { ...answer, state } }));
    const text = markdownOf({ claims: [claimOf('x', { checklist: items })] });
    expect(text).toMatch(/^- \[ \] Note what/m);
    expect(text).toMatch(/^- \[x\] Note what.* \(Does not apply\)$/m);
  });

  test('asks in a card’s words where a card asks', () => {
    const hint = { check: 'Check the *sector* list.', where: 'State Council', card: 'Made in China' };
    const text = markdownOf({ claims: [claimOf('x', { checklist: [{ question: { ...QUESTION, hint }, answer: DONE }] })] });
    expect(text).toContain('- [x] Check the \\*sector\\* list. (Where: State Council)');
  });

  test('has its notes with sources as links, mirrors named only, and none that was put aside', () => {
    const checks = [noteOf('kept'), noteOf('gone', true)];
    const text = markdownOf({ claims: [claimOf('x', { checks })] });
    const origin = '(source: [USGS](<https://pubs.usgs.gov/mcs2026.pdf>) and A mirror, as of 2026-02)';
    expect(text.split('\n').filter((line) => line.includes('USGS](<https://pubs.usgs.gov/mcs'))).toHaveLength(1);
    expect(text).toContain(origin);
  });
});

test('an article comes first, then its claims by number', () => {
  const text = markdownOf({ article: partOf({ note: 'Mine.' }), claims: [claimOf('One.'), claimOf('Two.')] });
  expect(text.match(/^##? .*$/gm)).toEqual(['# China tightens rules', '## Verify independently', '## Claim 1', '## Claim 2']);
  expect(text).toContain('Note:\n\n> Mine.');
  expect(text.endsWith('\n')).toBe(true);
  expect(text).not.toMatch(/\n{3}/);
});

describe('hostile text', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['[click](javascript:alert(1))', '\\[click\\](javascript:alert(1))'],
    ['![x](https://evil.example/t.gif)', '\\!\\[x\\](https\\://evil.example/t.gif)'],
    ['<img src=x onerror=alert(1)>', '\\<img src=x onerror=alert(1)\\>'],
    ['a\n# Verified by Loupe', 'a # Verified by Loupe'],
    ['# Verified', '\\# Verified'],
    ['- [x] done', '\\- \\[x\\] done'],
    ['1. first', '1\\. first'],
    ['90 percent', '90 percent'],
    ['> quote', '\\> quote'],
    ['```\ncode', '\\`\\`\\` code'],
    ['***', '\\*\\*\\*'],
    ['---', '\\---'],
    ['a | b', 'a \\| b'],
    ['&lt;b&gt;', '\\&lt;b\\&gt;'],
    ['www.evil.example', 'www\\.evil.example'],
    ['see_www.evil.example', 'see\\_www\\.evil.example'],
    ['me@evil.example', 'me\\@evil.example'],
    ['back\\*slash', 'back\\\\\\*slash'],
    ['safe\u202Egnp.exe', 'safegnp.exe'],
    ['    indented', 'indented'],
  ];

  test.each(cases)('%j comes out as text', (text, expected) => {
    expect(plain(text)).toBe(expected);
  });

  /** What is left of Markdown when everything escaped is taken out: only this can be markup. */
  const bare = (markdown: string) => markdown.replace(/\\[!-/:-@[-`{-~]/g, '');

  test('leaves no markup, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const line = plain(text);
        expect(line).not.toMatch(/[\n\r\u2028\u2029\u202E]/);
        expect(bare(line)).not.toMatch(/[\\`*_[\]<>&|~$@]|:\/\/|www\.|^[-+=#:\s]|^\d+[.)]/i);
        expect(inertQuote(text, '    ').every((one) => one.startsWith('    >'))).toBe(true);
      }),
    );
  });

  test('cannot get out of its place in a whole checklist', () => {
    const nasty = fc.oneof(
      fc.constantFrom(...cases.map(([text]) => text), '\n\n# H\n\n- [ ] x', '](https://evil.example)', '</details>\r\n***'),
      fc.string({ unit: 'binary' }),
    );
    const outline = (text: string) => {
      const part = { note: text, checks: [noteOf(text)], checklist: [{ question: QUESTION, answer: { ...DONE, note: text } }] };
      const written = markdownOf({
        head: { ...HEAD, title: text, site: text, author: text },
        article: partOf(part),
        claims: [claimOf(text, { ...part, claim: { text, layer: 'official', speaker: 'company', speakerName: text } })],
      });
      return bare(written)
        .split('\n')
        .filter((line) => !/^\s*(?:>|$)/.test(line))
        .map((line) => `${/^\s*(?:#+|[-*+]|\d+[.)])/.exec(line)?.[0] ?? ''} ${line.split('](').length}`);
    };
    fc.assert(
      fc.property(nasty, (text) => {
        expect(outline(`a${text}`)).toEqual(outline('a'));
      }),
    );
  });

  test('is no command, comment, tag or field to Obsidian and its plug-ins, in a whole checklist', () => {
    const text = '%%gone%% <%* tp.file.delete() %> {{x}} ==x== #evil a::b x^2';
    const url = 'https://news.example/<%x%%y%';
    const question = {
      ...QUESTION,
      places: [{ id: 'web-archive', name: 'Archive', url: `https://archive.example/${url}` }],
      terms: [text],
    };
    const checklist = [{ question, answer: { ...DONE, note: text, evidence: url } }];
    const part = { note: text, checks: [noteOf(text)], checklist };
    const written = markdownOf({
      head: { ...HEAD, url, title: text, site: text, author: text },
      article: partOf(part),
      claims: [claimOf(text, { ...part, claim: { text, layer: 'official', speaker: 'company', speakerName: text } })],
    });
    expect(written).not.toMatch(/%%|<%|%>|\{\{|==|::|(?<!\\)#evil|(?<!\\)\^/);
  });
});

describe('links', () => {
  test.each(['javascript:alert(1)', 'data:text/html,x', 'https://gov.cn@evil.example/', 'not an address', ''])(
    'are made of web addresses only, not of %j',
    (url) => {
      expect(link('Here', url)).toBe('Here');
      expect(address(url)).not.toMatch(/^</);
    },
  );

  test('hold what could end them percent-encoded', () => {
    expect(link('a](b', 'https://a.example/>?q=`x`\\)')).toBe('[a\\](b](<https://a.example/%3E?q=%60x%60%5C)>)');
    expect(address('https://a.example/a b')).toBe('<https://a.example/a%20b>');
  });
});
