import fc from 'fast-check';
import { type Annotation, type Body, COLOURS } from '../../src/core/annotation/annotation.ts';
import type { ArticleRecord } from '../../src/core/annotation/article-work.ts';
import { isWhole } from '../../src/core/annotation/correction.ts';
import { motivationOf } from '../../src/core/annotation/edit.ts';
import { cleanTags } from '../../src/core/annotation/tags.ts';
import { CHECK_STATES } from '../../src/core/checklist/checklist.ts';
import { HEAD } from './fixtures.ts';

const text = fc.string({ maxLength: 8 });
const offset = fc.nat(500);
/** Instants of one hour, so that many are the same or near. */
const instant = fc.nat(60).map((minutes) => new Date(Date.UTC(2026, 2, 24, 10, minutes)).toISOString());

const position = fc.record({ type: fc.constant('TextPositionSelector' as const), start: offset, end: offset });
const xpath = fc.record({ type: fc.constant('XPathSelector' as const), value: text, refinedBy: position });
const selector = fc.oneof(
  fc.record({ type: fc.constant('TextQuoteSelector' as const), exact: text, prefix: text, suffix: text }),
  position,
  fc.record({ type: fc.constant('RangeSelector' as const), startSelector: xpath, endSelector: xpath }),
);

const noteBody = text.map((value) => ({ type: 'TextualBody', purpose: 'commenting', value }) as const);
const tagBodies = fc
  .array(fc.constantFrom('quota', 'Dy', '配额', 'a b'), { maxLength: 3 })
  .map((names) => cleanTags(names).map((value) => ({ type: 'TextualBody', purpose: 'tagging', value }) as const));
const claimFacts = fc.record({
  layer: fc.constantFrom('official' as const, 'forecast' as const),
  topics: fc.subarray(['stockpiling', 'self-reliance'] as const),
  speaker: fc.constant('analyst' as const),
  speakerName: fc.option(text),
});
const claimBody = claimFacts.map((facts) => ({ type: 'Claim', purpose: 'classifying', ...facts }) as const);
const highlightBodies = fc
  .tuple(fc.constantFrom(...COLOURS), fc.option(claimFacts), fc.option(noteBody), tagBodies)
  .map(([colour, claim, note, tags]): readonly Body[] => [
    { type: 'Highlight', purpose: 'highlighting', colour, claim },
    ...(note ? [note] : []),
    ...tags,
  ]);
const checkBody = fc.record({
  type: fc.constant('Check' as const),
  purpose: fc.constant('assessing' as const),
  question: fc.constantFrom('original', 'stage'),
  state: fc.constantFrom(...CHECK_STATES),
  finding: fc.constant(null),
  note: text,
  evidence: fc.constantFrom('', 'https://gov.example/18'),
});
const correctionBody = fc
  .record({
    isClaim: fc.boolean(),
    layer: fc.constantFrom(null, 'forecast' as const),
    speaker: fc.constantFrom(null, 'analyst' as const),
    speakerName: fc.option(text),
    part: fc.option(text),
    partStart: fc.option(offset),
  })
  .filter((said) => isWhole(said))
  .map((said) => ({ type: 'Correction', purpose: 'editing', ...said }) as const);
const body: fc.Arbitrary<readonly Body[]> = fc.oneof(
  fc.oneof(noteBody, checkBody, correctionBody).map((one) => [one]),
  fc.tuple(fc.oneof(noteBody, checkBody, correctionBody), claimBody),
  fc.constant([{ type: 'Dismissal', purpose: 'moderating', check: 'status:x' } as const]),
  fc.constant([{ type: 'Revisit', purpose: 'bookmarking', date: '2026-11-10' } as const]),
  highlightBodies,
  tagBodies.filter(({ length }) => length > 0),
);

/** The articles on which arbitrary annotations are. */
export const KEYS = ['a.example/', 'b.example/'] as const;

/** An annotation stays on its article. */
const keyOf = (id: string): string => KEYS[Number(id) % KEYS.length] ?? KEYS[0];

/** Of what is no claim, nothing was read. */
const withoutFacts = (one: Body): Body[] =>
  one.type === 'Claim' ? [] : one.type === 'Highlight' ? [{ ...one, claim: null }] : [one];

/** Any annotation of the articles of `KEYS`: few ids and few claims, so that libraries of them share ids and places. */
export const annotation: fc.Arbitrary<Annotation> = fc
  .record({
    id: fc.constantFrom('1', '2', '3', '4', '5', '6'),
    selector: fc.array(selector, { maxLength: 3 }),
    body,
    modified: instant,
    fate: fc.constantFrom('live', 'live', 'live', 'trash', 'tombstone'),
    claimId: fc.constantFrom(null, 'claim-1', 'own:1'),
  })
  .map(({ id, selector: selectors, body: bodies, modified, fate, claimId }) => ({
    id,
    motivation: motivationOf(bodies),
    target: { source: `https://${keyOf(id)}`, selector: selectors },
    body: fate === 'tombstone' ? [] : claimId === null ? bodies.flatMap(withoutFacts) : bodies,
    created: '2026-03-24T09:00:00.000Z',
    modified,
    deleted: fate === 'live' ? null : modified,
    articleKey: keyOf(id),
    claimId,
  }));

/** Any article of `KEYS`, without a text. */
export const article: fc.Arbitrary<ArticleRecord> = fc
  .record({ key: fc.constantFrom(...KEYS), title: text, modified: instant, isLive: fc.boolean() })
  .map(({ key, title, modified, isLive }) => ({
    key,
    addresses: [`https://${key}`],
    head: { ...HEAD, url: `https://${key}`, title },
    firstRead: modified,
    lastRead: modified,
    saved: null,
    modified,
    deleted: isLive ? null : modified,
  }));
