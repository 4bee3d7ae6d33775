import { describe, expect, it } from 'vitest';
import { foldedPage } from '../../../src/core/anchor/folded-page.ts';
import { resolveAll } from '../../../src/core/anchor/resolve.ts';
import { describedIn, find, found, PROSE } from './prose.ts';

const SENTENCE = 'Shipments to Japan fell by a fifth in October, according to customs data.';

describe('a passage that is where it was', () => {
  it('is found by its position', () => {
    const described = describedIn(PROSE, SENTENCE);
    expect(find(PROSE, described)).toEqual({ ...described.position, type: undefined, how: 'position', score: 1 });
  });

  it('is found by its position though one side of it was rewritten', () => {
    const after = PROSE.replace('Magnet makers in Ningbo', 'Makers of magnets');
    expect(find(after, describedIn(PROSE, SENTENCE))?.how).toBe('position');
  });

  it('is not taken from its position where other words now stand', () => {
    const after = PROSE.replace(SENTENCE, 'x'.repeat(SENTENCE.length));
    expect(find(after, describedIn(PROSE, SENTENCE))).toBeNull();
  });
});

describe('a passage whose words are as they were', () => {
  it('is found after text was put in before it', () => {
    expect(found(PROSE, SENTENCE, `A notice that this page was updated on Friday.\n${PROSE}`)).toBe(SENTENCE);
  });

  it('is found in another spelling of spaces, quotation marks, dashes and case', () => {
    const after = PROSE.replaceAll(/[“”]/g, '"')
      .replaceAll('’', "'")
      .replace('national security', 'National\u00a0 secu\u00adrity');
    expect(found(PROSE, '“The rules protect national security,” a spokesman', after)).toBe(
      '"The rules protect National\u00a0 secu\u00adrity," a spokesman',
    );
  });

  it('is found where its paragraph was moved', () => {
    const [title, first, second, last] = PROSE.split('\n');
    expect(found(PROSE, SENTENCE, [title, second, last, first].join('\n'))).toBe(SENTENCE);
  });

  it('is found without position or context', () => {
    const quote = { type: 'TextQuoteSelector', exact: 'full order books', prefix: '', suffix: '' } as const;
    expect(find(PROSE, { quote })?.how).toBe('quote');
  });

  it('is given back with the white space that it was taken with', () => {
    expect(found(PROSE, ' Dealers in Rotterdam ', `News\n${PROSE}`)).toBe(' Dealers in Rotterdam ');
  });

  it('holds characters whole of which the quote is a part', () => {
    expect(found('The file was ready.', 'file was', 'Now: The ﬁle was ready.')).toBe('ﬁle was');
  });
});

describe('words that stand in several places', () => {
  it('are told apart by their context', () => {
    const after = `News\n${PROSE}`;
    const place = find(after, describedIn(PROSE, 'did not answer a call', 1));
    expect(place?.start).toBe(after.lastIndexOf('did not answer a call'));
  });

  it('are marked nowhere where nothing tells them apart', () => {
    const quote = { type: 'TextQuoteSelector', exact: 'The ministry did not', prefix: '', suffix: '' } as const;
    expect(find(PROSE, { quote })).toBeNull();
  });

  it('are marked nowhere when the one that was meant is gone', () => {
    const after = PROSE.slice(0, PROSE.lastIndexOf(' The ministry did not'));
    expect(found(PROSE, 'The ministry did not answer a call.', after, 1)).toBeNull();
    expect(found(PROSE, 'The ministry did not answer a call.', after, 0)).toBe('The ministry did not answer a call.');
  });

  const ROWS = Array.from({ length: 60 }, () => 'Baotou\n12 tonnes\nn/a').join('\n');
  const TABLE = `Output of the plants in spring\n${ROWS}\nSource: customs office`;

  it('are found in a table of like rows where they are, and where all around them has moved alike', () => {
    const cell = describedIn(TABLE, '12 tonnes', 30);
    expect(find(TABLE, cell)?.start).toBe(cell.position.start);
    const after = `A notice on top of the page.\n${TABLE}`;
    const places = [describedIn(TABLE, 'Output of the plants'), cell, describedIn(TABLE, 'Source: customs')];
    const sought = places.map((place, index) => ({ id: String(index), ...place }));
    expect(resolveAll(foldedPage(after), sought).get('1')?.start).toBe(cell.position.start + 29);
  });

  it('are marked nowhere in a table of like rows, some of which were taken out', () => {
    const cell = describedIn(TABLE, '12 tonnes', 30);
    const after = TABLE.replace('Baotou\n12 tonnes\nn/a\n', 'Ganzhou\n');
    const places = [describedIn(TABLE, 'Output of the plants'), cell, describedIn(TABLE, 'Source: customs')];
    const sought = places.map((place, index) => ({ id: String(index), ...place }));
    expect(resolveAll(foldedPage(after), sought).get('1')).toBeNull();
  });
});

describe('a passage that was edited', () => {
  it('is found as it stands now, in whole words', () => {
    const now = 'Deliveries to Japan dropped by a fifth in late October, according to customs figures.';
    expect(found(PROSE, SENTENCE, `News\n${PROSE.replace(SENTENCE, now)}`)).toBe(now);
    expect(find(PROSE.replace(SENTENCE, now), describedIn(PROSE, SENTENCE))?.how).toBe('fuzzy');
  });

  it('is found with words put in or taken out', () => {
    const shorter = 'Shipments to Japan fell in October, according to customs data.';
    expect(found(PROSE, SENTENCE, PROSE.replace(SENTENCE, shorter))).toBe(shorter);
  });

  it('scores less than one that was edited less', () => {
    const little = PROSE.replace('by a fifth in October', 'by a tenth in October');
    const more = little.replace('according to customs data', 'the customs office said');
    const described = describedIn(PROSE, SENTENCE);
    const scores = [PROSE, little, more].map((text) => find(text, described)?.score ?? 0);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(new Set(scores).size).toBe(3);
  });

  it('is found in Chinese', () => {
    const before =
      '商务部周四表示，镝和铽的出口商必须申请许可证。包头的分离厂已收到通知。分析人士说，价格可能继续上涨，供应也会更加紧张。';
    const after =
      '商务部周五表示，镝和铽的出口企业必须申请许可证。包头的分离厂已收到通知。分析人士说，价格可能继续上涨，供应也会更紧张。';
    expect(found(before, '镝和铽的出口商必须申请许可证', after)).toBe('镝和铽的出口企业必须申请许可证');
  });

  it('does not reach into the next block where its last words are gone', () => {
    const after = PROSE.replace('before the new year.', '').replace('would rise again', 'would rise anew');
    expect(found(PROSE, 'said that prices would rise again before the new year.', after)).not.toContain('\n');
  });
});

describe('a passage that is gone', () => {
  it('is marked nowhere, though all around it is there', () => {
    expect(found(PROSE, SENTENCE, PROSE.replace(`${SENTENCE} `, ''))).toBeNull();
  });

  it('is not taken for a sentence that says something similar elsewhere', () => {
    const other = 'Shipments to Korea rose by a third in March, according to the port.';
    expect(found(PROSE, SENTENCE, `${PROSE.replace(`${SENTENCE} `, '')}\n${other}`)).toBeNull();
  });

  it('is not taken for what came after it, like as that begins', () => {
    const text = 'Whether the owners of the refinery of the river may expand was unclear to those who had asked them.';
    expect(found(text, 'of the refinery', text.replace('of the refinery ', ''))).toBeNull();
  });

  it('is nowhere in an empty text, and an empty quote is nowhere', () => {
    expect(find('', describedIn(PROSE, SENTENCE))).toBeNull();
    expect(find(PROSE, { quote: { type: 'TextQuoteSelector', exact: ' \n', prefix: 'x', suffix: '' } })).toBeNull();
  });
});

describe('texts made to hold a page up', { timeout: 30_000 }, () => {
  /** Every hundredth stretch, described by hand, with positions that are wrong. */
  const passagesOf = (text: string, length: number) =>
    Array.from({ length: 2_000 }, (_, index) => {
      const start = Math.floor((index * (text.length - length)) / 2_000);
      const exact = `${text.slice(start, start + length - 3)}zqx`;
      const prefix = text.slice(Math.max(0, start - 32), start);
      return { id: String(index), quote: { exact, prefix, suffix: '' }, position: { start: 0, end: length } };
    });

  it.each([
    ['one word', 'word '.repeat(100_000)],
    ['one letter', 'a'.repeat(1_000_000)],
    ['two letters', Array.from({ length: 300_000 }, (_, i) => 'ab'[((i * i) % 7) & 1]).join('')],
    ['stretches of one letter', Array.from({ length: 1_000 }, (_, i) => String.fromCharCode(0x4e00 + i).repeat(600)).join('')],
  ])('end in no more time than others: %s', (_, text) => {
    expect(resolveAll(foldedPage(text), passagesOf(text, 300)).size).toBe(2_000);
  });
});
