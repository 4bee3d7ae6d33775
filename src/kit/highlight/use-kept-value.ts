import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { SavingTrouble } from '../../messaging/views.ts';

/** A value that is shown as chosen at once, and as kept where the choice could not be kept. */
export interface KeptValue<Value> {
  readonly shown: Value;
  /** Why the last choice was not kept, or null. */
  readonly trouble: SavingTrouble;
  /** Whether the last choice was kept. */
  readonly isKept: boolean;
  /** Shows `value` and has it kept; resolves to null once it is. */
  choose(value: Value): Promise<SavingTrouble>;
}

/**
 * `kept` as long as nothing else is chosen here. What comes in while a choice is under way is older than it, and waits.
 * Values are plain data, compared by what they hold: each fetch makes new objects.
 */
export function useKeptValue<Value>(kept: Value, save: (value: Value) => Promise<SavingTrouble>): KeptValue<Value> {
  const chosen = useSignal<{ readonly value: Value } | null>(null);
  const trouble = useSignal<SavingTrouble>(null);
  const isKept = useSignal(false);
  const underWay = useRef(0);
  useEffect(() => {
    if (underWay.current === 0) chosen.value = null;
  }, [JSON.stringify(kept)]);

  return {
    shown: chosen.value ? chosen.value.value : kept,
    trouble: trouble.value,
    isKept: isKept.value,
    async choose(value) {
      underWay.current += 1;
      chosen.value = { value };
      // Said anew each time: the same words twice would be heard once.
      isKept.value = false;
      const refused = await save(value);
      underWay.current -= 1;
      trouble.value = refused;
      isKept.value = refused === null;
      // A later choice may still be kept: it holds what this one does.
      if (refused && underWay.current === 0) chosen.value = null;
      return refused;
    },
  };
}
