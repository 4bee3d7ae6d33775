/** Lets the page breathe: work in a loop calls `breathe` at each step, which waits only where enough time has gone by. */
export interface Pacer {
  breathe(): Promise<void> | null;
}

/** Milliseconds of work in one go: a frame has 16, and the page wants some of it. */
const SLICE = 8;

/** A pacer over a clock in milliseconds and a way to let other work go first. */
export function createPacer(now: () => number = () => performance.now(), pause: () => Promise<void> = nextTask): Pacer {
  let since = now();
  return {
    breathe() {
      if (now() - since < SLICE) return null;
      return pause().then(() => {
        since = now();
      });
    },
  };
}

/** Resolves in a task of its own, after input that waits was seen to. Timers that call timers are held up by 4 ms each. */
function nextTask(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
