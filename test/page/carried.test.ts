import { describe, expect, it } from 'vitest';
import { notCarried } from '../../src/page/cards/carried.ts';

const at = { left: 500, top: 100, width: 400 };
const move = (x: number, y: number, isStart = false) => ({ how: 'move' as const, x, y, isStart });

describe('a card that is carried', () => {
  it('stands as far from where the drag began as the pointer has gone', () => {
    const card = notCarried();
    expect(card.held()).toBeNull();
    card.drag(move(4, 4, true), at);
    card.drag(move(-120, 60), { ...at, left: 504, top: 104 });
    expect(card.held()).toEqual({ left: 380, top: 160, width: 400 });
    // The next drag begins where it stands then.
    card.drag(move(10, 0, true), { left: 380, top: 160, width: 400 });
    expect(card.held()).toMatchObject({ left: 390, top: 160 });
  });
  it('is widened by either edge, the other staying where it is, and no narrower than can be read', () => {
    const card = notCarried();
    card.drag({ how: 'left', x: -100, y: 7, isStart: true }, at);
    expect(card.held()).toEqual({ left: 400, top: 100, width: 500 });
    expect(card.width()).toBe(500);
    card.drag({ how: 'right', x: -300, y: 0, isStart: true }, at);
    expect(card.held()).toEqual({ left: 500, top: 100, width: 320 });
    card.drag({ how: 'left', x: 300, y: 0, isStart: true }, at);
    expect(card.held()).toEqual({ left: 580, top: 100, width: 320 });
  });
  it('has its own place beside another sentence, and keeps its width', () => {
    const card = notCarried();
    card.drag({ how: 'right', x: 100, y: 0, isStart: true }, at);
    card.letGo();
    expect([card.held(), card.width()]).toEqual([null, 500]);
    card.drag({ how: 'back', x: 0, y: 0, isStart: true }, at);
    expect(card.width()).toBeNull();
  });
});
