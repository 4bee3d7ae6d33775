import { describe, expect, it } from 'vitest';
import type { Article, Block, BlockKind } from '../../src/core/article/article.ts';
import { headingsOf, repeatsOf } from '../../src/core/headings.ts';
import { readArticle } from '../../src/core/read-article.ts';
import { cpuTimeOf } from '../cpu-time.ts';

/** An article of blocks, each of one sentence that is a claim where it is named. */
function page(...lines: readonly (readonly [kind: BlockKind, text: string, id?: string])[]) {
  const text = lines.map(([, words]) => words).join('\n');
  let at = 0;
  const blocks = lines.map(([kind, words]): Block => {
    const start = at;
    at += words.length + 1;
    return { kind, level: kind === 'heading' ? 2 : 0, leadIn: null, start, end: start + words.length };
  });
  const claims = lines.flatMap(([, words, id], block) => (id ? [{ id, text: words, block } as never] : []));
  return { text, blocks, claims };
}

describe('the headings of an article', () => {
  it('are given with their place and rank, without the title, cut where they are long', () => {
    const { text, blocks } = page(
      ['title', 'Title'],
      ['paragraph', 'Text.'],
      ['heading', 'Quotas'],
      ['heading', 'x'.repeat(400)],
    );
    const [quotas, long] = headingsOf({ text, blocks });
    expect(quotas).toEqual({ start: 12, end: 18, level: 2, text: 'Quotas' });
    expect(long?.text).toBe(`${'x'.repeat(160)}…`);
  });

  it('are no more than are looked at, however many a page has', () => {
    const { text, blocks } = page(...Array.from({ length: 2_000 }, (_, at) => ['heading', `Heading ${at}`] as const));
    expect(headingsOf({ text, blocks })).toHaveLength(300);
  });
});

describe('what a heading or the standfirst says again', () => {
  it('is found as soon below long headings as below short ones', () => {
    const WORDS = 'China exports rare earth magnets oxides alloys metals parts for motors turbines and weapons'.split(' ');
    const words = (count: number, seed: number) =>
      Array.from({ length: count }, (_, at) => WORDS[(at * (2 * seed + 1) + seed) % WORDS.length]).join(' ');
    const timeOf = (length: number) => {
      const headings = Array.from({ length: 50 }, (_, at) => ['heading', words(length, at), `h${at}`] as const);
      const sentences = Array.from({ length: 1_400 }, (_, at) => ['paragraph', words(16, at + 50), `s${at}`] as const);
      const { blocks, claims } = page(...headings, ...sentences);
      return cpuTimeOf(() => repeatsOf({ blocks }, claims));
    };
    timeOf(24);
    expect(timeOf(200)).toBeLessThan(4 * Math.max(timeOf(24), 25));
  });

  const SENTENCE = 'The car industry at home has to act because China has limited exports of rare earth magnets since April 4.';
  const repeatsIn = ({ blocks, claims }: ReturnType<typeof page>) => repeatsOf({ blocks }, claims);

  it('is told by the sentence that says the same, in nearly the same words or in more', () => {
    expect(
      repeatsIn(
        page(
          ['title', 'China limits exports of rare earths', 'h'],
          ['paragraph', 'China limits exports of rare earths, the ministry said.', 's'],
        ),
      ),
    ).toEqual({ h: 's' });
    const nearly = 'Car industry at home has to act as China has limited exports of rare earth magnets since April 4';
    expect(
      repeatsIn(page(['heading', nearly, 'h'], ['paragraph', 'Other words stand here.'], ['paragraph', SENTENCE, 's'])),
    ).toEqual({ h: 's' });
    expect(repeatsIn(page(['title', '中国限制稀土出口', 'h'], ['paragraph', '中国限制稀土出口，商务部周四说。', 's']))).toEqual({
      h: 's',
    });
    expect(repeatsIn(page(['title', 'Title'], ['paragraph', nearly, 'standfirst'], ['paragraph', SENTENCE, 's']))).toEqual({
      standfirst: 's',
    });
  });

  it('is nothing with another figure, another yes or no, or of which most stands nowhere', () => {
    const other = SENTENCE.replace('4', '9');
    expect(repeatsIn(page(['heading', other, 'h'], ['paragraph', SENTENCE, 's']))).toEqual({});
    expect(
      repeatsIn(page(['heading', SENTENCE.replace('has limited', 'has not limited'), 'h'], ['paragraph', SENTENCE, 's'])),
    ).toEqual({});
    expect(repeatsIn(page(['title', 'China tightens its grip on rare earths', 'h'], ['paragraph', SENTENCE, 's']))).toEqual({});
    expect(
      repeatsIn(page(['heading', 'rare earths', 'h'], ['paragraph', 'Quotas for rare earths were raised again.', 's'])),
    ).toEqual({});
  });

  it('is none of two sentences further down, nor a heading below what it says', () => {
    expect(repeatsIn(page(['paragraph', 'First.', 'a'], ['paragraph', SENTENCE, 'b'], ['paragraph', SENTENCE, 'c']))).toEqual({});
    expect(repeatsIn(page(['paragraph', 'First.', 'a'], ['paragraph', SENTENCE, 'b'], ['heading', SENTENCE, 'h']))).toEqual({});
  });

  it('is in the reading of an article, with its headings', () => {
    const { text, blocks } = page(
      ['title', 'China suspends its export controls on rare earths'],
      ['heading', 'What was said'],
      [
        'paragraph',
        'China suspends its export controls on rare earths until November 2026, the Ministry of Commerce said on Friday.',
      ],
    );
    const article: Article = {
      url: 'https://a.example/1',
      title: 'A',
      site: null,
      author: null,
      published: '2025-11-09',
      language: 'en',
      text,
      blocks,
      isTruncated: false,
      links: null,
    };
    const { claims, headings, repeats } = readArticle(article, { today: '2026-01-01', isForced: true });
    expect(headings?.map((heading) => heading.text)).toEqual(['What was said']);
    expect(repeats).toEqual({ [claims[0]?.id ?? '']: claims[1]?.id });
  });
});
