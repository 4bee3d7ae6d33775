import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/core/text/sentences.ts';
import { superlinearFrom } from '../../growth.ts';

const sentencesOf = (text: string): readonly string[] => splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('splitSentences', () => {
  it.each([
    ['Announcement No. 18 names seven metals. It took effect at once.', 2],
    ['The U.S. trade official declined to say. China did not.', 2],
    ['Aid of US$1.2bn arrives by Nov. 10 at the latest.', 1],
    ['J. R. Smith of Acme Inc. agreed with Mr. Lee.', 1],
    ['He works for Acme Inc. The plan is on.', 2],
    ['“Why now?” she asked.', 1],
    ['“It is a valve.” He left.', 2],
    ['In equipment, no. In people, enormous.', 2],
    ['Inventories fell to 88,000 t. Prices rose.', 2],
    ['J.M. Klinger has studied it.', 1],
    ['1. China curbs exports.', 1],
    ['Its exports fell. [6] Its prices did not.', 2],
    ['Exports fell. - Prices rose; - the quota stays.', 3],
    ['What it says • The quota stays • Exports fall', 3],
    ['October 9, 2025 China curbs exports.', 2],
    ['October 9, 2025 at 3:28 AM EDT China curbs exports.', 2],
    ['China Daily Updated: 2012-08-02 09:37 China curbs exports.', 3],
    ['BEIJING, Oct. 9 (Reuters) - China curbs exports.', 1],
    ['On October 9, 2025 China curbed exports.', 1],
    ['A photo at sunset\nChina curbs exports.', 2],
  ])('splits %j into %i', (text, count) => {
    expect(sentencesOf(text)).toHaveLength(count);
  });

  it('covers the text in order and leaves out only white space', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        let at = 0;
        for (const { start, end } of splitSentences(text)) {
          expect(text.slice(at, start).trim()).toBe('');
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
    );
  });
});

const split = (text: string): readonly string[] => splitSentences(text, 'zh').map(({ start, end }) => text.slice(start, end));

describe('sentences of Chinese and Japanese', () => {
  it('end at their marks, also where no space follows', () => {
    expect(split('商务部发布公告。管制何时放松？没有人知道！')).toEqual(['商务部发布公告。', '管制何时放松？', '没有人知道！']);
  });

  it('keep an opening quotation mark or bracket with what it opens', () => {
    expect(split('他不信。“不公布本身就是信号。”《财经》说法不同。（完）')).toEqual([
      '他不信。',
      '“不公布本身就是信号。”',
      '《财经》说法不同。（完）',
    ]);
    expect(split('工人减到六人。"过去靠舌头,现在靠模型。"车间主任贺文斌说。')).toEqual([
      '工人减到六人。',
      '"过去靠舌头,现在靠模型。"车间主任贺文斌说。',
    ]);
  });

  it('end with a line, with an item of a list, and with a note to them', () => {
    expect(split('新华社电\n商务部发布公告。[1]管制照旧。')).toEqual(['新华社电', '商务部发布公告。[1]', '管制照旧。']);
    expect(split('（一）超出指标的；（二）没有指标的。')).toEqual(['（一）超出指标的；', '（二）没有指标的。']);
  });

  it('keep who said it with what was said, and what follows apart', () => {
    expect(split('“轮到我们催船公司了。”他笑着说。船第二天开走。')).toEqual([
      '“轮到我们催船公司了。”他笑着说。',
      '船第二天开走。',
    ]);
    expect(split('「我々は待たない。」と大臣は述べた。')).toEqual(['「我々は待たない。」と大臣は述べた。']);
  });

  it('cover all that is no white space, in order, wherever marks stand', () => {
    const marks = fc.constantFrom('。', '？', '！', '…', '“', '”', '"', "'", '（', '）', '稀', '土', ' ', '\n', 'a', '\ud83d');
    fc.assert(
      fc.property(fc.array(marks, { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        let at = 0;
        for (const { start, end } of splitSentences(text, 'ja')) {
          expect(text.slice(at, start).trim()).toBe('');
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
    );
  });

  it('are parted in proportion to the length, whatever marks stay open', () => {
    const again = '。""';
    const longer = (length: number) => {
      const text = again.repeat(Math.ceil(length / again.length));
      return () => split(text);
    };
    expect(superlinearFrom(longer)).toBeNull();
  });
});

describe('sentences of any language', () => {
  it.each(['• ', '. - ', 'So it is. [1] ', '2025-10-09 08:07 ', 'May 9, 2025 A ', 'Updated: '])(
    'are parted in proportion to the length: %j',
    (unit) => {
      const longer = (length: number) => {
        const text = unit.repeat(Math.ceil(length / unit.length));
        return () => splitSentences(text);
      };
      expect(superlinearFrom(longer)).toBeNull();
    },
  );
});
