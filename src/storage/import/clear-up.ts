import type { Connection } from '../connection.ts';
import { transact } from '../transact.ts';
import { inTurn } from '../write/in-turn.ts';
import { stampOf } from '../write/put.ts';

/**
 * Drops the annotations of `ids`, new ones that the browser may have kept of an import that failed. Where the library's stamp is
 * no longer what it was when the import began, somebody has written since, perhaps the same records: then they stay.
 */
export async function clearUp(connection: Connection, ids: readonly string[], stamp: number): Promise<void> {
  if (ids.length === 0) return;
  await transact(connection, 'readwrite', async (transaction) => {
    if ((await stampOf(transaction)) !== stamp) return;
    for (const id of ids) await inTurn(transaction, () => transaction.objectStore('annotations').delete(id));
  });
}
