import { describe, expect, it } from 'vitest';
import { commandOf } from '../../../../src/ui/library/list/list-keys.ts';

const press = (key: string, held: Partial<Record<'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey', boolean>> = {}) =>
  commandOf({ key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...held });

describe('keys in the list', () => {
  it('move, and pick on the way with Shift', () => {
    expect(press('ArrowDown')).toEqual({ kind: 'move', by: 1, isExtending: false });
    expect(press('End', { shiftKey: true })).toEqual({ kind: 'end', of: 'last', isExtending: true });
  });

  it('pick everything with Ctrl or Command and A, and leave all else with them to the browser', () => {
    expect(press('a', { ctrlKey: true })).toEqual({ kind: 'pick-all' });
    expect(press('A', { metaKey: true })).toEqual({ kind: 'pick-all' });
    expect(press('a')).toBeNull();
    for (const key of ['f', 'ArrowDown', 'Delete', 'z']) expect(press(key, { ctrlKey: true }), key).toBeNull();
    expect(press('ArrowLeft', { altKey: true })).toBeNull();
  });
});
