import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { EchoesHere } from '../../messaging/views.ts';

/** Asks how often the claims of an article are met elsewhere; null where nobody can say. */
export type FetchEchoes = () => Promise<EchoesHere | null>;

/** How often the claims of the article `key` are met elsewhere; null until it is known. Asked on while texts are not compared yet. */
export function useEchoes(key: string, ask: FetchEchoes): ReadonlySignal<EchoesHere | null> {
  const known = useSignal<EchoesHere | null>(null);
  useEffect(() => {
    let isShown = true;
    const fetch = async (before: number): Promise<void> => {
      const found = await ask();
      if (!isShown) return;
      known.value = found;
      // Where no question brings any further there is nothing to wait for.
      if (found && found.waiting > 0 && found.waiting < before) await fetch(found.waiting);
    };
    void fetch(Number.POSITIVE_INFINITY);
    return () => {
      isShown = false;
    };
  }, [key]);
  return known;
}
