import { describe, expect, it, vi } from 'vitest';
import { correctionBody, NO_CORRECTION } from '../../../../src/core/annotation/correction.ts';
import { checkBody } from '../../../../src/core/annotation/edit.ts';
import { OPEN_ANSWER } from '../../../../src/core/checklist/checklist.ts';
import { itemsOf, writtenIn } from '../../../../src/ui/library/trash/trash-model.ts';
import { annotation, article, highlight, note, tag } from '../../../core/library/records.ts';

vi.mock('../../../../src/platform/browser.ts', async () => (await import('../../english.ts')).ENGLISH_BROWSER);

const KEY = 'a.example/1';
const deleted = '2026-05-01T12:00:00.000Z';

describe('the trash', () => {
  it('shows whatever the reader wrote in what lies there, so that she knows it again', () => {
    const answer = { ...OPEN_ANSWER, note: 'see table 3', evidence: 'https://gov.example/18' };
    const said = { ...NO_CORRECTION, speaker: 'chinese-government', speakerName: 'Li of MOFCOM' } as const;
    const bodies = [[note('a')], [checkBody('original', answer)], [correctionBody(said)], [highlight(), note('b'), tag('quota')]];
    const gone = bodies.map((body) => annotation(KEY, body, { claimId: 'c1', quote: 'Output is capped.', deleted }));
    const items = itemsOf({ articles: [], annotations: gone }, () => article(KEY));
    expect(items.map(({ entry }) => [entry.quote, entry.tags])).toEqual([['Output is capped.', ['quota']]]);
    expect(items.flatMap(({ entry }) => writtenIn(entry)).sort()).toEqual([
      'Li of MOFCOM',
      'a',
      'b',
      'https://gov.example/18',
      'see table 3',
    ]);
  });
});
