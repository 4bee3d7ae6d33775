import { expect, it } from 'vitest';
import { hanRuns } from '../../../src/kit/han.tsx';

it('parts text from the Chinese in it', () => {
  expect(hanRuns('licences (许可证) and quotas (配额)')).toEqual(['licences (', '许可证', ') and quotas (', '配额', ')']);
});

it('has all words in few parts where a file brings fifty thousand runs: each is an element', () => {
  const runs = hanRuns('a中'.repeat(50_000));
  expect(runs.join('')).toBe('a中'.repeat(50_000));
  expect(runs.length).toBeLessThan(500);
});
