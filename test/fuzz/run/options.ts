import { parseArgs } from 'node:util';
import { KIND_NAMES, type KindName, PACES } from '../kinds.ts';

/** What `npm run fuzz` was asked for. */
export interface FuzzOptions {
  /** Inputs of each kind; those not asked for are 0, unless none is: then all have their nightly numbers. */
  readonly counts: Readonly<Record<KindName, number>>;
  readonly seed: number;
  /** Pages also in Chromium and Firefox. */
  readonly isInBrowser: boolean;
  /** A file of a failing input to run again, or null. */
  readonly replay: string | null;
}

/** Reads the arguments. Throws a TypeError that names one that is not understood. */
export function fuzzOptions(args: readonly string[], now: number): FuzzOptions {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      engine: text,
      pages: text,
      imports: text,
      messages: text,
      seed: text,
      replay: text,
      browser: { type: 'boolean' },
    },
  });
  const isChosen = KIND_NAMES.some((name) => values[name] !== undefined);
  const countOf = (name: KindName): number => {
    const given = values[name];
    return given === undefined ? (isChosen ? 0 : PACES[name].nightly) : wholeNumber(name, given);
  };
  return {
    counts: { engine: countOf('engine'), pages: countOf('pages'), imports: countOf('imports'), messages: countOf('messages') },
    seed: values.seed === undefined ? now % 1_000_000_000 : wholeNumber('seed', values.seed),
    isInBrowser: values.browser ?? false,
    replay: values.replay ?? null,
  };
}

function wholeNumber(name: string, text: string): number {
  const number = Number(text.replaceAll(/[_,]/g, ''));
  if (!Number.isSafeInteger(number) || number < 0) throw new TypeError(`--${name} takes a whole number, not "${text}"`);
  return number;
}
