import { safeParse } from 'valibot';
import { beforeEach, expect, it, vi } from 'vitest';
import type { ArticleHead } from '../../src/core/article/article.ts';
import type { Painter } from '../../src/dom/paint/painter.ts';
import type { Anchored } from '../../src/messaging/requests.ts';
import { PAGE_SCHEMAS } from '../../src/messaging/schemas.ts';
import { markPassages } from '../../src/page/reader/marked-passages.ts';
import { documentOf } from '../dom/document-of.ts';

const runtime = vi.hoisted(() => ({ id: 'loupe', sendMessage: vi.fn() }));
vi.mock('../../src/platform/browser.ts', () => ({ browser: { runtime }, IS_FIREFOX: false }));
beforeEach(() => {
  runtime.sendMessage.mockReset();
});

const HEAD: ArticleHead = { url: 'https://a.example/', title: 't', site: null, author: null, published: null, language: null };
const PAINTER = { paintHighlights: () => undefined } as unknown as Painter;
const word = (at: number) => `dysprosium${at}oxide`;

it('tells of thousands of highlights that have moved in calls that the background takes, each once, and of the lost with the first', async () => {
  const count = 1_201;
  const document = documentOf(
    `<p>Words put before.</p>${Array.from({ length: count }, (_, at) => `<p>${word(at)}</p>`).join('')}`,
  );
  const highlights = Array.from({ length: count + 1 }, (_, at) => {
    const quote = {
      type: 'TextQuoteSelector',
      exact: at < count ? word(at) : 'not there any more',
      prefix: '',
      suffix: '',
    } as const;
    const id = `11111111-1111-4111-8111-${String(at).padStart(12, '0')}`;
    return {
      id,
      selector: [quote, { type: 'TextPositionSelector', start: 0, end: 1 }],
      colour: 'green',
      note: '',
      tags: [],
      claimId: null,
    };
  });
  const told: Anchored[] = [];
  runtime.sendMessage.mockImplementation(async ({ call, request }: { call: string; request: Anchored }) => {
    if (call === 'page/anchored') told.push(request);
    const page = { articleKey: 'a.example/', highlights, colourNames: {}, trouble: null };
    return { ok: true, value: call === 'page/highlights' ? page : null };
  });
  await markPassages(document, PAINTER).read(HEAD);
  expect(told.map((one) => safeParse(PAGE_SCHEMAS['page/anchored'], one).success)).toEqual([true, true, true]);
  expect(told.map(({ lost }) => lost)).toEqual([[highlights.at(-1)?.id], null, null]);
  expect(told.flatMap(({ moved }) => moved.map(({ id }) => id))).toEqual(highlights.slice(0, count).map(({ id }) => id));
});
