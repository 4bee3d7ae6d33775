import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/core/text/sentences.ts';
import { superlinearFrom } from '../../growth.ts';

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
