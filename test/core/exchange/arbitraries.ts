// Libraries as Loupe makes them, with texts as pages make them.
import fc, { type Arbitrary } from 'fast-check';
import {
  type Annotation,
  type Body,
  type ClaimBody,
  type ClaimFacts,
  COLOURS,
  INBOX_STATES,
  type Selector,
} from '../../../src/core/annotation/annotation.ts';
import type { ArticleRecord, SavedText } from '../../../src/core/annotation/article-work.ts';
import { type Correction, correctionBody, NO_CORRECTION } from '../../../src/core/annotation/correction.ts';
import {
  checkBody,
  dismissalBody,
  inboxBody,
  motivationOf,
  noteBody,
  revisitBody,
  tagBody,
} from '../../../src/core/annotation/edit.ts';
import { highlightBodies } from '../../../src/core/annotation/highlight.ts';
import type { LibraryData } from '../../../src/core/annotation/library-data.ts';
import { slotOf } from '../../../src/core/annotation/slot.ts';
import type { ArticleHead } from '../../../src/core/article/article.ts';
import { CHECK_STATES, type CheckAnswer, FINDINGS } from '../../../src/core/checklist/checklist.ts';
import { CHECK_KINDS, type Check, type Message } from '../../../src/core/checks/check.ts';
import { EVIDENCE_KINDS, FLOWS, LAYERS, type Measure, SPEAKERS, STEPS, TOPICS } from '../../../src/core/claim/claim.ts';
import type { Reading } from '../../../src/core/reading.ts';

/** What pages and hands write, and what would be something else if it were taken for more than text. */
export const NASTY = [
  '',
  '---',
  '=HYPERLINK("https://evil.example","click")',
  '[[Secrets]] #tag %%hidden%% ==mark== ^block',
  '> [!danger] Callout',
  '<img src=x onerror=alert(1)>',
  '<% tp.system.prompt() %>',
  '{{embed}} key:: value',
  '"quoted", \'twice\'\r\nand on',
  'title: "x"\ntags: [a]',
  '\ud800 half',
  'a\u2028b\u0085c\u202Ed',
  '稀土出口管制 — «контроль»',
  '__proto__',
];

export const anyText: Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom(...NASTY),
);

const maybe = <T>(value: Arbitrary<T>): Arbitrary<T | null> => fc.option(value, { nil: null });
const seldom = <T>(value: Arbitrary<T>): Arbitrary<T | null> =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: value });
const instant = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const day = instant.map((text) => text.slice(0, 10));
const offset = fc.nat(1_000_000);
const span = fc.record({ start: offset, end: offset });
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
/** Whatever is in a name, it is whole characters. */
const key = anyText.map((text) => `k${text.replace(/\p{Cs}/gu, '')}`);
const url = fc.oneof(
  fc.webUrl({ withQueryParameters: true }).map((text) => new URL(text).href),
  fc.constantFrom('https://新闻.example/稀土', 'file:///home/me/page one.html', 'https://[::1]:8080/a[1]?q={x}|y'),
);

const head: Arbitrary<ArticleHead> = fc.record({
  url,
  title: anyText,
  site: maybe(anyText),
  author: maybe(anyText),
  published: maybe(day),
  language: maybe(fc.constantFrom('en', 'zh-cn')),
});

const quote: Arbitrary<Selector> = fc.record({
  type: fc.constant('TextQuoteSelector' as const),
  exact: anyText.map((text) => `q${text}`),
  prefix: anyText,
  suffix: anyText,
});
const position: Arbitrary<Selector> = span.map((at) => ({ type: 'TextPositionSelector', ...at }));
const point = fc.tuple(fc.constantFrom('/html/body/p[2]', '//p'), offset).map(([value, at]) => ({
  type: 'XPathSelector' as const,
  value,
  refinedBy: { type: 'TextPositionSelector' as const, start: at, end: at },
}));
const range: Arbitrary<Selector> = fc
  .tuple(point, point)
  .map(([startSelector, endSelector]) => ({ type: 'RangeSelector', startSelector, endSelector }));

const facts: Arbitrary<ClaimFacts> = fc.record({
  layer: fc.constantFrom(...LAYERS),
  topics: fc.uniqueArray(fc.constantFrom(...TOPICS), { maxLength: 3 }),
  speaker: fc.constantFrom(...SPEAKERS),
  speakerName: maybe(anyText),
});

const answer: Arbitrary<CheckAnswer> = fc
  .record({
    state: fc.constantFrom(...CHECK_STATES),
    finding: maybe(fc.constantFrom(...FINDINGS)),
    note: anyText,
    evidence: fc.oneof(
      fc.constant(''),
      url.filter((text) => text.startsWith('http')),
    ),
  })
  .map((one) => ({ ...one, finding: one.state === 'done' ? one.finding : null }));

const tag = fc.constantFrom('quota', 'to do', '2026', 'a/b', 'Überblick', '稀土');
const tags = fc.uniqueArray(tag, { maxLength: 4 });
const highlight = fc
  .record({ colour: fc.constantFrom(...COLOURS), claim: maybe(facts), note: anyText, tags })
  .map((said) => highlightBodies({ ...said, note: said.note.trim() === '' ? '' : said.note }));

const correction: Arbitrary<Correction> = fc.oneof(
  fc.constant({ ...NO_CORRECTION, isClaim: false }),
  fc.record({
    isClaim: fc.constant(true),
    layer: maybe(fc.constantFrom(...LAYERS)),
    speaker: fc.constantFrom(...SPEAKERS),
    speakerName: maybe(anyText.map((name) => name.slice(0, 200))),
    part: anyText.map((text) => `p${text}`),
    partStart: offset,
  }),
);

const onClaim: Arbitrary<Body> = fc.oneof(
  anyText.map((text) => noteBody(`n${text}`)),
  fc.tuple(fc.constantFrom('original', 'share-stage'), answer).map(([question, said]) => checkBody(question, said)),
  day.map((date) => revisitBody(date)),
  correction.map((said) => correctionBody(said)),
);
const claimBody: Arbitrary<ClaimBody> = facts.map((read) => ({ type: 'Claim', purpose: 'classifying', ...read }));

const bodies: Arbitrary<readonly Body[]> = fc.oneof(
  highlight,
  onClaim.map((said) => [said]),
  fc.tuple(onClaim, claimBody),
  fc.constant([dismissalBody('status:mofcom-61-2025')]),
  fc.constantFrom(...INBOX_STATES).map((state) => [inboxBody(state)]),
  fc.uniqueArray(tag, { minLength: 1, maxLength: 4 }).map((names) => names.map(tagBody)),
);

const annotation: Arbitrary<Annotation> = fc
  .record({
    id: fc.uuid(),
    source: url,
    selector: fc.oneof(
      fc.constant([]),
      fc.tuple(quote, position),
      fc.tuple(quote, range, position),
      fc.tuple(quote),
      fc.tuple(quote, position, quote),
    ),
    body: bodies,
    created: instant,
    modified: instant,
    deleted: seldom(instant),
    claimId: maybe(fc.constantFrom('claim-1', 'claim-2', 'own:x')),
  })
  .map(({ source, selector, body, ...rest }) => ({
    ...rest,
    motivation: motivationOf(body),
    target: { source, selector },
    body,
    articleKey: '',
  }));

const article: Arbitrary<ArticleRecord> = fc.record({
  key,
  addresses: fc.array(url, { maxLength: 2 }),
  head,
  firstRead: instant,
  lastRead: instant,
  saved: maybe(instant),
  modified: instant,
  deleted: seldom(instant),
});

const message: Arbitrary<Message> = fc.letrec<{ message: Message }>((tie) => ({
  message: fc.record({
    code: fc.constant('quantity-share'),
    values: fc.array(
      fc.oneof(
        { maxDepth: 2 },
        anyText,
        fc.record({ date: fc.constantFrom('2026', '2026-03') }),
        fc.record({ number }),
        fc.record({ large: number }),
        fc.record({ message: tie('message') }),
        fc.record({ list: fc.array(tie('message'), { maxLength: 2 }) }),
      ),
      { maxLength: 2 },
    ),
  }),
})).message;

const check: Arbitrary<Check> = fc.record(
  {
    id: key,
    kind: fc.constantFrom(...CHECK_KINDS),
    message,
    span: maybe(span),
    card: maybe(key),
    asOf: maybe(fc.constant('2026-03')),
    sources: fc.array(key, { maxLength: 2 }),
    picture: maybe(
      fc.oneof(
        fc.record({
          kind: fc.constant('series' as const),
          series: fc.array(key, { maxLength: 2 }),
          claimed: maybe(number),
          unit: anyText,
        }),
        fc.record({ kind: fc.constant('timeline' as const), instrument: key }),
      ),
    ),
    isQuiet: fc.constant(true),
    alsoAt: fc.array(key, { maxLength: 2 }),
  },
  { requiredKeys: ['id', 'kind', 'message', 'span', 'card', 'asOf', 'sources', 'picture'] },
);

const told = <T extends string>(values: readonly T[]) =>
  maybe(fc.record({ value: fc.constantFrom(...values), text: anyText, start: offset, end: offset }));
const measure: Arbitrary<Measure> = fc.record({
  kind: maybe(fc.constantFrom('share' as const, 'rate' as const)),
  stage: told([...STEPS, ...FLOWS]),
  step: told(STEPS),
  form: told(['oxide', 'scrap'] as const),
  elements: fc.array(fc.record({ value: anyText, text: anyText, start: offset, end: offset }), { maxLength: 2 }),
  scope: told(['world', 'China'] as const),
});

const lists = {
  checks: fc.array(check, { maxLength: 2 }),
  cards: fc.array(fc.record({ id: key, why: anyText, start: offset, end: offset }), { maxLength: 2 }),
};

const reading: Arbitrary<Omit<Reading, 'key'>> = fc.record({
  head,
  length: offset,
  isTruncated: fc.boolean(),
  detection: fc.record({
    kind: fc.constantFrom('news' as const, 'reference' as const, 'other' as const),
    score: number,
    reasons: fc.array(
      fc.record({
        code: fc.constantFrom('not-prose' as const, 'too-short' as const),
        words: fc.array(anyText, { maxLength: 2 }),
      }),
      { maxLength: 2 },
    ),
    language: fc.constant('en'),
    isLanguageRead: fc.boolean(),
  }),
  claims: fc.array(
    fc.record({
      id: fc.constantFrom('claim-1', 'claim-2'),
      text: anyText,
      start: offset,
      end: offset,
      block: offset,
      layer: fc.constantFrom(...LAYERS),
      topics: fc.uniqueArray(fc.constantFrom(...TOPICS), { maxLength: 3 }),
      speaker: fc.constantFrom(...SPEAKERS),
      speakerName: maybe(anyText),
      hedges: fc.array(fc.record({ start: offset, end: offset, scope: span, text: anyText }), { maxLength: 2 }),
      quantities: fc.array(
        fc.record(
          { start: offset, end: offset, text: anyText, value: number, unit: maybe(anyText), measure },
          { requiredKeys: ['start', 'end', 'text', 'value', 'unit'] },
        ),
        { maxLength: 2 },
      ),
      dates: fc.array(
        fc.record({
          start: offset,
          end: offset,
          text: anyText,
          from: maybe(day),
          to: maybe(day),
          precision: fc.constantFrom('plan' as const, 'day' as const),
          relation: fc.constantFrom('by' as const, 'on' as const),
        }),
        { maxLength: 2 },
      ),
      evidence: fc.array(fc.record({ start: offset, end: offset, kind: fc.constantFrom(...EVIDENCE_KINDS), text: anyText }), {
        maxLength: 2,
      }),
      prefix: anyText,
      suffix: anyText,
      ...lists,
    }),
    { maxLength: 2 },
  ),
  ...lists,
});

const savedText: Arbitrary<SavedText> = fc
  .record({
    head,
    text: anyText,
    blocks: fc.array(
      fc.record({
        start: offset,
        end: offset,
        kind: fc.constantFrom('title' as const, 'cell' as const),
        level: fc.nat(6),
        leadIn: maybe(fc.nat(9)),
      }),
      { maxLength: 2 },
    ),
    isTruncated: fc.boolean(),
    links: maybe(fc.array(fc.webUrl(), { maxLength: 2 })),
    reading,
    saved: instant,
  })
  .map(({ head: own, text, blocks, isTruncated, links, reading: read, saved }) => ({
    key: '',
    article: { ...own, text, blocks, isTruncated, links },
    reading: { ...read, key: '' },
    saved,
  }));

/** A library of a few articles: no two records of one name or place, none without its article. */
export const library: Arbitrary<LibraryData> = fc
  .record({
    articles: fc.uniqueArray(article, { minLength: 1, maxLength: 3, selector: ({ key: name }) => name }),
    annotations: fc.array(fc.tuple(annotation, fc.nat()), { maxLength: 8, size: '+1' }),
    texts: fc.array(savedText, { maxLength: 2 }),
    meta: fc.record(
      { 'colour-names': fc.constant({ green: 'agreed' }), 'saved-searches': fc.constant([]) },
      { requiredKeys: [] },
    ),
  })
  .map(({ articles, annotations, texts, meta }) => ({
    articles,
    annotations: placed(annotations, articles),
    texts: texts.slice(0, articles.length).map((text, index) => {
      const name = articles[index]?.key ?? '';
      return { ...text, key: name, reading: { ...text.reading, key: name } };
    }),
    meta,
  }));

function placed(drawn: readonly (readonly [Annotation, number])[], articles: readonly ArticleRecord[]): readonly Annotation[] {
  const taken = new Set<string>();
  return drawn.flatMap(([one, draw]) => {
    const whole = { ...one, articleKey: articles[draw % articles.length]?.key ?? '' };
    const names = [whole.id, slotOf(whole) ?? whole.id];
    if (names.some((name) => taken.has(name))) return [];
    for (const name of names) taken.add(name);
    return [whole];
  });
}
