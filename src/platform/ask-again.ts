/** Milliseconds before the background is asked again: one that is being stopped can take the next message down with it too. */
const PAUSES = [0, 500, 2_000];

/**
 * Milliseconds after which no answer is expected any more: a message to a background that is stopped as it starts, and in Firefox one
 * of a page that has just come back from the cache, is lost without a word.
 */
const LOST = 8_000;

/**
 * Asks until an answer comes that `isAnswer`, four times at most; gives the last. `ask` is told whether it asks again. It must not
 * reject, and is called while one before may still wait.
 */
export async function askAgain<Answer>(
  ask: (isAgain: boolean) => Promise<Answer>,
  isAnswer: (answer: Answer) => boolean,
): Promise<Answer> {
  for (const [tries, pause] of PAUSES.entries()) {
    const came = await Promise.race([ask(tries > 0).then((answer) => ({ answer })), after(LOST)]);
    if (came && isAnswer(came.answer)) return came.answer;
    await after(pause);
  }
  return ask(true);
}

function after(milliseconds: number): Promise<void> {
  return new Promise((go) => setTimeout(go, milliseconds));
}
