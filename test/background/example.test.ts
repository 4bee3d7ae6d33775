import { describe, expect, it } from 'vitest';
import { exampleView } from '../../src/background/example.ts';
import { LAYERS } from '../../src/core/claim/claim.ts';

const { article, claims } = exampleView('2026-11-26', 'apa');

describe('the example of the welcome page', () => {
  it('holds one claim of each layer, every sentence one, as the engine reads it', () => {
    expect(claims.map(({ claim }) => claim.layer).sort()).toEqual([...LAYERS].sort());
    expect(claims.map(({ claim }) => claim.text).join(' ')).toBe(article.text.slice(article.title.length + 1));
  });

  it('has background and a checklist for each claim, a speaker by name, and a note beside its figure', () => {
    for (const { cards, checklist } of claims) {
      expect(cards.length).toBeGreaterThan(0);
      expect(checklist.length).toBeGreaterThan(0);
    }
    const [figure, official] = claims;
    expect(official?.claim).toMatchObject({ speaker: 'chinese-government', speakerName: 'Ministry of Commerce' });
    expect(figure?.checks.map(({ check }) => check.kind)).toContain('quantity');
  });

  it('misleads nobody: what it says of figures and rules is not what Loupe warns of', () => {
    const kinds = claims.flatMap(({ checks }) => checks.map(({ check }) => check.kind));
    expect(kinds).not.toContain('wording');
    expect(kinds).not.toContain('timing');
  });

  it('is not kept, and says so', () => {
    expect(claims.map(({ trouble }) => trouble?.reason)).toEqual(claims.map(() => 'example'));
  });
});
