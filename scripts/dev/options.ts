import { parseArgs } from 'node:util';
import type { BrowserKind } from '../browser/launch.ts';

/** What `npm run dev` was asked for. */
export interface DevOptions {
  readonly kind: BrowserKind;
  readonly isHeadless: boolean;
}

/** Reads the arguments. Throws a TypeError that names an argument it does not know. */
export function devOptions(args: readonly string[], hasDisplay: boolean): DevOptions {
  const { values } = parseArgs({ args: [...args], options: { firefox: { type: 'boolean' }, headless: { type: 'boolean' } } });
  return { kind: values.firefox ? 'firefox' : 'chrome', isHeadless: (values.headless ?? false) || !hasDisplay };
}
