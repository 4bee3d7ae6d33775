import type { Transaction } from '../transact.ts';

/** Bytes of all pictures that are kept. No picture is read for it. */
export async function pictureBytes(transaction: Transaction): Promise<number> {
  let sum = 0;
  let cursor = await transaction.objectStore('pictures').index('size').openKeyCursor();
  while (cursor !== null) {
    sum += cursor.key;
    cursor = await cursor.continue();
  }
  return sum;
}
