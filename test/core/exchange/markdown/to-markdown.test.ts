import { describe, expect, test } from 'vitest';
import type { ClaimFacts } from '../../../../src/core/annotation/annotation.ts';
import type { SavedText } from '../../../../src/core/annotation/article-work.ts';
import { checkBody, dismissalBody, inboxBody, noteBody, revisitBody, tagBody } from '../../../../src/core/annotation/edit.ts';
import { highlightBodies } from '../../../../src/core/annotation/highlight.ts';
import type { Check } from '../../../../src/core/checks/check.ts';
import { markdownFiles, toMarkdown } from '../../../../src/core/exchange/markdown/to-markdown.ts';
import { ARTICLE, libraryOf, QUOTA, saying, WORDS } from '../fixtures.ts';

const FACTS: ClaimFacts = { layer: 'reported', topics: ['export-controls'], speaker: 'analyst', speakerName: 'Jane [Doe]' };
const DONE = {
  state: 'done',
  finding: 'contradicts',
  note: 'Mining only.\n\nSee p. 2.',
  evidence: 'https://gov.example/18',
} as const;

const highlight = (exact: string, start: number | null, said: Partial<Parameters<typeof highlightBodies>[0]> = {}) =>
  saying(highlightBodies({ colour: 'green', claim: null, note: '', tags: [], ...said }), { exact, start });

describe('a Markdown file', () => {
  test('has front matter, the note and answers on the article, and all that is said of each passage', () => {
    const claim = { exact: 'China holds 90 % of it.', start: 10, claimId: 'c' };
    const data = libraryOf(
      [
        highlight('Later passage', 400),
        saying([revisitBody('2026-09-01')], claim),
        saying([checkBody('original', DONE)], claim),
        saying(highlightBodies({ colour: 'red', claim: FACTS, note: 'Which step?', tags: ['to do', '2026'] }), claim),
        saying([inboxBody('to-read')]),
        saying([noteBody('On the article.\nTwo lines.')]),
        saying([tagBody('rare earths'), tagBody('quota')]),
        saying([dismissalBody('status:x')]),
        saying([checkBody('article-dates', { state: 'not-applicable', finding: null, note: '', evidence: '' })]),
        { ...highlight('Deleted', 0), deleted: '2026-04-01T00:00:00.000Z' },
      ],
      { saved: '2026-03-25T08:30:00.123Z', head: { ...QUOTA, title: 'Quota: "up" or down?' } },
    );
    expect(markdownFiles(data, WORDS)).toEqual([
      {
        name: 'Quota up or down.md',
        text: `---
title: "Quota: \\"up\\" or down?"
url: "https://news.example/quota"
site: "News"
published: 2026-03-24
tags:
  - "rare-earths"
  - "quota"
inbox: "to-read"
revisit: 2026-09-01
saved: 2026-03-25T08:30:00Z
created: 2026-03-24T10:00:00Z
modified: 2026-03-24T10:00:00Z
---

# Quota: "up" or down?

News · 2026-03-24

<https://news.example/quota>

## markdown_article_note

On the article.

Two lines.

## checklist_article

- [x] article-dates (check_state_not_applicable)

## markdown_highlights

> China holds 90 % of it.

[markdown\\_passage](<https://news.example/quota#:~:text=China%20holds%2090%20%25%20of%20it.>)

**the red ones** · layer_reported · markdown_speaker Jane \\[Doe\\] speaker_analyst

Which step?

markdown_tags #to-do #_2026

- [x] Is this the original?
  - markdown_found finding_contradicts
  - markdown_seen

    > Mining only.
    >
    > See p. 2.

  - markdown_evidence <https://gov.example/18>

markdown_revisit 2026-09-01

---

> Later passage

[markdown\\_passage](<https://news.example/quota#:~:text=Later%20passage>)

**the green ones**
`,
      },
    ]);
  });

  test('says what a passage read when it was marked, where the page has changed since', () => {
    const one = highlight('Exports *fell*.', 3);
    const [before] = highlight('Exports *rose*.', 3).target.selector;
    const edited = { ...one, target: { ...one.target, selector: [...one.target.selector, ...(before ? [before] : [])] } };
    expect(toMarkdown(libraryOf([edited]), WORDS)).toContain(
      'text=Exports%20*fell*.>)\n\nas_marked Exports \\*rose\\*.\n\n**the green ones**',
    );
    expect(toMarkdown(libraryOf([one]), WORDS)).not.toContain('as_marked');
  });

  test('tells in front matter the first day to come back on, and neither day nor inbox where there is none', () => {
    const [one, other] = ['2026-12-01', '2026-09-01'].map((day) => saying([revisitBody(day)], { exact: day, claimId: day }));
    const front = (...all: readonly (typeof one)[]) =>
      toMarkdown(libraryOf([highlight('passage', 1), ...all.flatMap((said) => said ?? [])]), WORDS).split('\n---\n')[0];
    expect(front(one, other)).toContain('\nrevisit: 2026-09-01\n');
    expect(front()).not.toMatch(/revisit|inbox/);
  });

  test('tells the day to come back to the article as a whole', () => {
    const text = toMarkdown(libraryOf([saying([revisitBody('2026-09-01')])]), WORDS);
    expect(text).toContain('\nrevisit: 2026-09-01\n');
    expect(text).toContain('\nmarkdown_revisit 2026-09-01\n');
  });

  test('has its passages in the order of the text, and at the end those of which the place is not known', () => {
    const data = libraryOf([highlight('unplaced', null), highlight('second', 90), highlight('first', 7)]);
    const order = [...toMarkdown(data, WORDS).matchAll(/^> (\w+)$/gm)].map(([, word]) => word);
    expect(order).toEqual(['first', 'second', 'unplaced']);
  });

  /** A saved text of one claim, with these notes beside it. */
  function textWith(checks: readonly Check[]): SavedText {
    const claim = {
      ...FACTS,
      id: 'c',
      text: 'Claim.',
      start: 0,
      end: 6,
      block: 0,
      hedges: [],
      quantities: [],
      dates: [],
      evidence: [],
    };
    const detection = { kind: 'news', score: 1, reasons: [], language: 'en', isLanguageRead: true } as const;
    const read = { ...claim, cards: [], checks, prefix: '', suffix: '' };
    const reading = {
      key: ARTICLE.key,
      head: QUOTA,
      length: 6,
      isTruncated: false,
      detection,
      claims: [read],
      cards: [],
      checks: [],
    };
    const article = { ...QUOTA, text: 'Claim.', blocks: [], isTruncated: false, links: null };
    return { key: ARTICLE.key, article, reading, saved: ARTICLE.modified };
  }
  const work = saying([noteBody('Hm.')], { exact: 'Claim.', claimId: 'c' });

  test('says what was read of a claim that is not highlighted, where the text is saved', () => {
    const text = textWith([]);
    expect(toMarkdown(libraryOf([work], {}, [text]), WORDS)).toContain(
      '> Claim.\n\n[markdown\\_passage](<https://news.example/quota#:~:text=Claim.>)\n\nlayer_reported · markdown_speaker',
    );
  });

  test('has the notes worth a look beside a claim, with their sources, but for those put aside or worded no more', () => {
    const note = (id: string, rest: Partial<Check> = {}): Check => ({
      ...{ id, kind: 'status', message: { code: id, values: ['*x*'] }, span: null, card: null, asOf: '2026-10' },
      ...{ sources: ['mofcom-61', 'lost'], picture: null },
      ...rest,
    });
    const nested = { code: 'known', values: [{ message: { code: 'gone', values: [] } }] };
    const checks = [
      note('paused'),
      note('aside'),
      note('gone'),
      note('agrees', { isQuiet: true }),
      note('in', { message: nested }),
    ];
    const aside = saying([dismissalBody('aside')], { claimId: 'c' });
    const text = toMarkdown(libraryOf([work, aside], {}, [textWith(checks)]), WORDS);
    expect(text.match(/^- .*$/gm)).toEqual([
      '- Check\\_paused \\*x\\* (markdown_sources [MOF\\[COM\\]](<https://mofcom.example/61>), markdown_as_of 2026-10)',
    ]);
  });

  test('has a name of its own, also where titles are alike or missing', () => {
    const articles = ['Same', 'same', '', '/'].map((title, index) => ({
      ...ARTICLE,
      key: `k${index}`,
      head: { ...QUOTA, title },
    }));
    const names = markdownFiles({ ...libraryOf([]), articles }, WORDS).map(({ name }) => name);
    expect(names).toEqual(['Same.md', 'same 2.md', 'news.example.md', 'news.example 2.md']);
  });

  test('gives no link to what may not be opened', () => {
    const head = { ...QUOTA, url: 'file:///home/me/private.html', title: '' };
    const text = toMarkdown(libraryOf([], { head }), WORDS);
    expect(text).not.toMatch(/<file|^url:/m);
  });
});

describe('what a page says', () => {
  const HOSTILE = '</p><script>alert(1)</script> [[Secrets]] [x](javascript:alert(1)) #evil %%gone%% <% tp.file.delete() %>';

  test('is text, wherever it is put', () => {
    const head = { ...QUOTA, title: `---\n${HOSTILE}`, site: HOSTILE, author: HOSTILE };
    const facts = { ...FACTS, speakerName: HOSTILE };
    const said = highlightBodies({ colour: 'blue', claim: facts, note: HOSTILE, tags: [HOSTILE.slice(0, 60)] });
    const quoted = saying(said, { exact: `> [!danger]\n# H\n${HOSTILE}`, claimId: 'c' });
    const asked = saying([checkBody(HOSTILE, { ...DONE, note: HOSTILE })], { exact: 'x', claimId: 'c' });
    const text = toMarkdown(libraryOf([quoted, asked], { head }), WORDS);
    const end = text.indexOf('\n---\n', 4);
    expect(text.slice(0, end)).toMatch(/^---\ntitle: "---\\n/);
    // The way to the passage is ours.
    const body = text.slice(end + 5).replace(/^\[markdown\\_passage\]\(<https:[^\s<>]+>\)$/gm, '');
    expect(text).not.toMatch(/\[\[|%%|<%/);
    expect(body).not.toMatch(/(?<!\\)<(?!https:)|(?<!\\)\[(?![x ]\])|(?<!\\)#evil/);
    expect(body.match(/^#{1,6} .*/gm)).toEqual([expect.stringMatching(/^# \\---/), '## markdown_highlights']);
  });
});

test('for the clipboard all files stand one after the other', () => {
  const articles = [ARTICLE, { ...ARTICLE, key: 'other' }];
  const data = { ...libraryOf([]), articles };
  expect(toMarkdown(data, WORDS)).toBe(
    markdownFiles(data, WORDS)
      .map(({ text }) => text)
      .join('\n'),
  );
});
