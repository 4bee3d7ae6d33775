import { vi } from 'vitest';

/** Milliseconds: what is awaited comes late on a busy machine, and only what never comes is to fail. */
const LIMIT = 20_000;

/** Resolves once `holds` throws no more; rejects with what it threw last. Fake timers go on meanwhile. */
export function eventually(holds: () => void | Promise<void>): Promise<void> {
  return vi.waitFor(holds, { timeout: LIMIT });
}
