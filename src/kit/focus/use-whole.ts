import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import { reachableIn } from './reachable.ts';

/** A list of which only the first items are shown until the reader asks for the rest. */
export interface WholeList<List extends HTMLElement> {
  /** For the list's element. */
  readonly list: RefObject<List | null>;
  readonly isWhole: boolean;
  /** Shows the rest and goes on in it by keyboard: the button that asked for it is gone. */
  readonly showWhole: () => void;
}

/** Begins with the first items. */
export function useWhole<List extends HTMLElement>(): WholeList<List> {
  const list = useRef<List>(null);
  const isWhole = useSignal(false);
  const showWhole = () => {
    const before = list.current?.children.length ?? 0;
    isWhole.value = true;
    queueMicrotask(() => {
      const rest = [...(list.current?.children ?? [])].slice(before);
      rest.flatMap(reachableIn)[0]?.focus();
    });
  };
  return { list, isWhole: isWhole.value, showWhole };
}
