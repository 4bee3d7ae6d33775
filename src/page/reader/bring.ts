import { callAgainFromPage } from '../../messaging/client.ts';
import type { PageScript } from '../../messaging/contract.ts';
import { type Brought, brought } from '../brought.ts';

const coming = new Map<PageScript, Promise<unknown>>();

/**
 * What a script of ours brings that only some pages need: put into the page when it is first asked for, since together they
 * are more than the reader's own code. Null where the background is out of reach.
 */
export async function bring<Name extends PageScript>(name: Name): Promise<Brought[Name] | null> {
  const there = brought(name);
  if (there) return there;
  const call = coming.get(name) ?? callAgainFromPage('page/needs-script', { script: name });
  coming.set(name, call);
  await call;
  coming.delete(name);
  return brought(name);
}
