import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchConnection } from '../../src/page/reader/connection.ts';

describe('a page that comes back from the browser’s cache', () => {
  const view = new EventTarget();
  const onReturn = vi.fn();
  let isConnected = true;
  const connection = watchConnection(view, { isConnected: () => isConnected, onReturn });
  const tell = (name: string, persisted: boolean) => view.dispatchEvent(Object.assign(new Event(name), { persisted }));

  beforeEach(() => {
    vi.useFakeTimers();
    isConnected = true;
    onReturn.mockClear();
  });
  afterEach(() => vi.useRealTimers());

  it('is read again, in the next task', () => {
    tell('pagehide', true);
    tell('pageshow', true);
    expect(onReturn).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(onReturn).toHaveBeenCalledOnce();
  });

  it('is not cut off while it lies there, nor when its script has the extension back a moment later', () => {
    tell('pagehide', true);
    isConnected = false;
    vi.advanceTimersByTime(60_000);
    expect(connection.isCut()).toBe(false);
    tell('pageshow', true);
    vi.advanceTimersByTime(400);
    expect([connection.isOpen(), connection.isCut()]).toEqual([false, false]);
    isConnected = true;
    vi.advanceTimersByTime(50);
    expect(onReturn).toHaveBeenCalledOnce();
    vi.advanceTimersByTime(10_000);
    expect(onReturn).toHaveBeenCalledOnce();
  });

  it('is told once to be cut off where the extension stays away', () => {
    tell('pagehide', true);
    isConnected = false;
    tell('pageshow', true);
    vi.advanceTimersByTime(2_900);
    expect(onReturn).not.toHaveBeenCalled();
    vi.advanceTimersByTime(60_000);
    expect([onReturn.mock.calls.length, connection.isCut()]).toEqual([1, true]);
  });

  it('is cut off at once where it never was in the cache', () => {
    const { isCut } = watchConnection(new EventTarget(), { isConnected: () => false, onReturn });
    expect(isCut()).toBe(true);
  });

  it('is left alone on its first showing, and after the stop', () => {
    tell('pageshow', false);
    connection.stop();
    tell('pageshow', true);
    vi.advanceTimersByTime(5_000);
    expect(onReturn).not.toHaveBeenCalled();
  });
});
