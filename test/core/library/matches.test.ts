import { describe, expect, it } from 'vitest';
import { matchesIn, snippetOf } from '../../../src/core/library/matches.ts';
import { soughtIn } from '../../../src/core/library/sought.ts';

const partsOf = (query: string) => soughtIn(query).parts;
const marked = (text: string, query: string) => matchesIn(text, partsOf(query)).map(({ start, end }) => text.slice(start, end));

describe('what is marked in a result', () => {
  it.each([
    ['China’s EXPORT rules', 'export rule', ['EXPORT', 'rules']],
    ['the dysprosium price', 'dysprosum', ['dysprosium']],
    ['國家稀土出口管制', '稀土出口', ['稀土出口']],
    ['稀土的出口，稀有', '稀土出口', ['稀土', '出口']],
    ['a 140,000 t cap', '140000', ['140,000']],
    ['ﬁve ﬁrms', 'firms', ['ﬁrms']],
    ['Now No. 61 and 610 of no use', 'No. 61', ['No', '61']],
    ['a rare earth, and rare earths', '"rare earths"', ['rare earths']],
    ['it licensed, licences and license', 'licence', ['licensed', 'licences', 'license']],
    ['trade, trace and grade', 'trade', ['trade']],
    ['a magnet and its magent', 'magent', ['magent']],
    ['a magnet', 'magent', ['magnet']],
    ['稀土管制在稀有土地', '"稀土管制"', ['稀土管制']],
    ['nothing here', 'else', []],
  ])('of “%s” for “%s”', (text, query, expected) => {
    expect(marked(text, query)).toEqual(expected);
  });
});

describe('a snippet of a long text', () => {
  it('holds the match, and is cut between words', () => {
    const text = `${'words before it '.repeat(30)}the quota itself${' words after it'.repeat(30)}`;
    const span = snippetOf(text, partsOf('quota'));
    const snippet = text.slice(span?.start, span?.end);
    expect(snippet).toContain('the quota itself');
    expect(snippet.length).toBeLessThan(200);
    expect(text[(span?.start ?? 0) - 1]).toBe(' ');
    expect(text[span?.end ?? 0]).toBe(' ');
  });

  it('is none where the words do not stand in the text', () => {
    expect(snippetOf('some text', partsOf('quota'))).toBeNull();
  });
});
