import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchConnection } from '../../src/page/reader/connection.ts';

/** Where a browser tells of its page: no script can make an event that is trusted. */
class View {
  #listeners = new Map<string, (event: Event) => void>();
  addEventListener(type: string, listener: unknown): void {
    this.#listeners.set(type, listener as (event: Event) => void);
  }
  removeEventListener(type: string): void {
    this.#listeners.delete(type);
  }
  tell(event: Event): void {
    this.#listeners.get(event.type)?.(event);
  }
}

describe('a page that comes back from the browser’s cache', () => {
  const view = new View();
  const onReturn = vi.fn();
  let isConnected = true;
  const connection = watchConnection(view, { isConnected: () => isConnected, onReturn });
  const tell = (type: string, persisted: boolean) => view.tell({ type, persisted, isTrusted: true } as PageTransitionEvent);

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
    const { isCut } = watchConnection(new View(), { isConnected: () => false, onReturn });
    expect(isCut()).toBe(true);
  });

  it('is cut off all the same, and not read again, where the page says itself that it goes and comes', () => {
    const other = new View();
    const { isCut } = watchConnection(other, { isConnected: () => false, onReturn });
    const forge = (type: string) => other.tell({ type, persisted: true, isTrusted: false } as PageTransitionEvent);
    forge('pagehide');
    expect(isCut()).toBe(true);
    forge('pageshow');
    vi.advanceTimersByTime(5_000);
    expect(onReturn).not.toHaveBeenCalled();
  });

  it('is left alone on its first showing, and after the stop', () => {
    tell('pageshow', false);
    connection.stop();
    tell('pageshow', true);
    vi.advanceTimersByTime(5_000);
    expect(onReturn).not.toHaveBeenCalled();
  });
});
