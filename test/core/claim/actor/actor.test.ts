import { describe, expect, it } from 'vitest';
import { findClaims } from '../../../../src/core/claim/find-claims.ts';
import { textArticle } from '../../article/text-article.ts';

const ABOUT = 'China requires a licence for exports of seven rare earths, the Ministry of Commerce said.';

/** Whose act a claim tells of, and by which words. */
function actorOf(line: string): readonly [side: string | undefined, words: string | undefined] {
  const article = textArticle([ABOUT, line]);
  const claim = findClaims(article).find(({ text }) => text === line);
  const words = claim?.actor?.words;
  if (words) expect(article.text.slice(words.start, words.end)).toBe(words.text);
  return [claim?.actor?.side, words?.text];
}

describe('whose act a claim tells of', () => {
  it.each([
    ['who acts', 'Beijing suspended its rare earth export controls for a year.', 'Beijing'],
    ['the agent of a passive', 'Exports of rare earth magnets were halted in April by Beijing.', 'Beijing'],
    ['whose share it is', 'China refines about 90 percent of the rare earths in the world.', 'China'],
    ['whom a pronoun points back to', 'It will tighten the export rules for rare earths further.', 'It'],
  ])('is China’s: %s', (_, line, words) => {
    expect(actorOf(line)).toEqual(['china', words]);
  });

  it('does not name whoever only says so', () => {
    const line = 'Lynas said Beijing had cut the rare earth export quota by 40 percent.';
    expect(actorOf(line)).toEqual(['china', 'Beijing']);
  });
});

describe('how much a claim is worth checking', () => {
  it('is more where a record settles it than where a line is vague', () => {
    const lines = [
      'China cut its rare earth export quota for 2011 by 35 percent to 14,446 tonnes on December 28, 2010.',
      'China’s grip on rare earths is a matter of concern.',
    ];
    const claims = findClaims(textArticle([ABOUT, ...lines]));
    const [figure, vague] = lines.map((line) => claims.find(({ text }) => text === line)?.worth ?? Number.NaN);
    expect(figure).toBeGreaterThan(1.5);
    expect(vague).toBeLessThan(1.5);
  });
});
