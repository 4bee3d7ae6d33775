import { callAgainFromPage } from '../../messaging/client.ts';

/**
 * The ticket by which the background knows the cards of this page, or null where it is out of reach. Asked for with each card: a
 * page that was away in the browser's cache may have lost its own to the one that its tab showed meanwhile.
 */
export async function cardTicket(): Promise<string | null> {
  const answer = await callAgainFromPage('page/opens-card', {});
  return answer.ok ? answer.value : null;
}
