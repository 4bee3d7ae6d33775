import { describe, expect, it } from 'vitest';
import { claimWords } from '../../../src/core/checklist/claim-words.ts';
import { superlinearFrom } from '../../growth.ts';

describe('the words of a claim to search for', () => {
  it('are found in time however long the claim is that a file brings', () => {
    const different = (length: number): string =>
      Array.from({ length: length / 8 }, (_, at) => `W${at.toString(36).padStart(6, 'q')}`).join(' ');
    expect(superlinearFrom((length) => () => claimWords(different(length), null, different(length)))).toBeNull();
    expect(claimWords(`Ganzhou lets magnet makers ask for ${different(200_000)}`, null, '')).toMatch(/^ganzhou /);
  });

  it('are each told once', () => {
    expect(claimWords('Terbium for terbium: Myanmar and Myanmar again sell terbium', null, '')).toBe(
      'terbium myanmar sell rare earths',
    );
  });
});
