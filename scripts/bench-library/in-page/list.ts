import { KEYSTROKES } from './queries.ts';

const FRAMES = 300;
/** Pixels a frame, about a page a frame and a half: as fast as anybody scrolls. */
const STEP = 600;

/** Milliseconds from each of many keystrokes in the search field until the frame that shows its result is drawn. */
export async function typeAll(): Promise<readonly number[]> {
  const field = element('input[type=search]', HTMLInputElement);
  const times: number[] = [];
  for (const text of KEYSTROKES) {
    await drawn();
    const since = performance.now();
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await drawn();
    times.push(performance.now() - since);
  }
  field.value = '';
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await drawn();
  return times;
}

/** Milliseconds between frames while the list is scrolled. */
export async function scroll(): Promise<readonly number[]> {
  const list = element('.entries', HTMLElement);
  const times: number[] = [];
  let last = await frame();
  for (let step = 0; step < FRAMES; step += 1) {
    list.scrollTop += STEP;
    const now = await frame();
    times.push(now - last);
    last = now;
  }
  return times;
}

/** Resolves in a task after the next frame. */
async function drawn(): Promise<void> {
  await frame();
  const { port1, port2 } = new MessageChannel();
  await new Promise((next) => {
    port1.onmessage = next;
    port2.postMessage(null);
  });
  port1.close();
}

/** The present instant when the next frame begins. */
function frame(): Promise<number> {
  return new Promise((next) => requestAnimationFrame(() => next(performance.now())));
}

function element<E extends HTMLElement>(selector: string, kind: abstract new () => E): E {
  const found = document.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`there is no ${selector}`);
  return found;
}
