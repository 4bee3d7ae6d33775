import { describe, expect, it } from 'vitest';
import { draggedByKey } from '../../../src/kit/claim-card/drag.ts';

const key = (name: string, held: Partial<KeyboardEvent> = {}) => draggedByKey({ key: name, ...held } as KeyboardEvent);

describe('keys on the grip of a card', () => {
  it('move it, widen it with Shift, and put it back', () => {
    expect(key('ArrowLeft')).toMatchObject({ how: 'move', x: -24, y: 0 });
    expect(key('ArrowDown')).toMatchObject({ how: 'move', x: 0, y: 24 });
    expect(key('ArrowRight', { shiftKey: true })).toMatchObject({ how: 'right', x: 24 });
    expect(key('Home')).toMatchObject({ how: 'back' });
  });
  it('are left to the browser where they mean something else', () => {
    expect(key('ArrowDown', { shiftKey: true })).toBeNull();
    expect(key('ArrowLeft', { altKey: true })).toBeNull();
    expect(key('ArrowLeft', { ctrlKey: true })).toBeNull();
    expect(key('Enter')).toBeNull();
  });
});
