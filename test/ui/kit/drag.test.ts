import { afterEach, describe, expect, it, vi } from 'vitest';
import { draggedByKey, holdBy } from '../../../src/kit/claim-card/drag.ts';
import type { Drag } from '../../../src/messaging/views.ts';

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

describe('a card that is held by the pointer', () => {
  afterEach(() => vi.unstubAllGlobals());
  /** A press on its head, moves and what ends them; all that was dragged. */
  function dragged(...events: readonly (readonly [type: string, to: number])[]): readonly Drag[] {
    vi.stubGlobal('Element', class {});
    const heard = new Map<string, (event: PointerEvent) => void>();
    const held = {
      addEventListener: (type: string, listener: (event: PointerEvent) => void) => heard.set(type, listener),
      removeEventListener: (type: string) => heard.delete(type),
      setPointerCapture: () => undefined,
    } as unknown as HTMLElement;
    const drags: Drag[] = [];
    holdBy(held, 'move', (drag) => drags.push(drag));
    for (const [type, to] of [['pointerdown', 0] as const, ...events]) {
      const event = { type, isTrusted: true, button: 0, isPrimary: true, pointerId: 1, pointerType: 'mouse', target: null };
      heard.get(type)?.({ ...event, clientX: to, clientY: to, screenX: to, screenY: to } as unknown as PointerEvent);
    }
    return drags;
  }

  it('is left where a quick drag ended, not where the pointer was last seen to move', () => {
    expect(dragged(['pointermove', 50], ['pointerup', 150]).at(-1)).toMatchObject({ x: 150, y: 150, isStart: false });
    expect(dragged(['pointerup', 150])).toEqual([{ how: 'move', x: 150, y: 150, isStart: true }]);
  });
  it('stays where it is at a press that trembles, and where its pointer is lost', () => {
    expect(dragged(['pointerup', 1])).toEqual([]);
    expect(dragged(['pointermove', 50], ['lostpointercapture', 0]).at(-1)).toMatchObject({ x: 50 });
  });
});
