import { describe, expect, it } from 'vitest';
import type { ArticleRecord } from '../../../src/core/annotation/article-work.ts';
import { tombstone } from '../../../src/core/annotation/edit.ts';
import {
  isInTrash,
  isTombstone,
  makesItsClaim,
  purgedAnnotation,
  purgedArticle,
  restored,
  trashed,
} from '../../../src/core/annotation/trash.ts';
import { claimsIn, HEAD, KEY, NOW, noteOn } from './fixtures.ts';

const AT = '2026-03-25T10:00:00.000Z';
const [claim] = claimsIn(['China issued the quota.']);
if (!claim) throw new Error('no claim');
const ARTICLE: ArticleRecord = {
  key: KEY,
  addresses: [HEAD.url],
  head: HEAD,
  firstRead: NOW,
  lastRead: NOW,
  saved: NOW,
  modified: NOW,
  deleted: null,
};
const states = (record: Parameters<typeof isInTrash>[0]) => [isInTrash(record), isTombstone(record)];

describe('the trash', () => {
  it('is told from live records and from tombstones', () => {
    const note = noteOn(claim);
    expect([note, trashed(note, AT), purgedAnnotation(trashed(note, AT)), tombstone(note, AT)].map(states)).toEqual([
      [false, false],
      [true, false],
      [false, true],
      [false, true],
    ]);
    expect([ARTICLE, trashed(ARTICLE, AT), purgedArticle(trashed(ARTICLE, AT))].map(states)).toEqual([
      [false, false],
      [true, false],
      [false, true],
    ]);
  });

  it('keeps all of a record, which comes back as a later edit', () => {
    const back = restored(trashed(noteOn(claim), AT), NOW);
    expect(back).toEqual({ ...noteOn(claim), modified: '2026-03-25T10:00:00.001Z' });
  });

  it('leaves neither the reader’s nor the page’s words when it is purged, and no younger record', () => {
    const gone = purgedAnnotation(trashed(noteOn(claim), AT));
    expect([gone.body, gone.target.selector]).toEqual([[], []]);
    expect(gone).toMatchObject({ id: 'a-note', modified: AT, deleted: AT, claimId: claim.id });
    const article = purgedArticle(trashed(ARTICLE, AT));
    expect(article).toMatchObject({ key: KEY, saved: null, modified: AT, head: { url: HEAD.url, title: '', site: null } });
  });
});

describe('makesItsClaim', () => {
  it('is true of the highlight by which a reader asked to check a passage, and of nothing else', () => {
    const one = { motivation: 'highlighting', claimId: 'own:1' } as const;
    expect(makesItsClaim(one)).toBe(true);
    expect(
      [
        { ...one, claimId: '1' },
        { ...one, claimId: null },
        { ...one, motivation: 'commenting' as const },
      ].map(makesItsClaim),
    ).toEqual([false, false, false]);
  });
});
