import type { AnswerOfReader, AskOfReader, FromCard, ToCard } from '../../messaging/card-port.ts';

/** The card's end of the channel to the reader of the page. */
export interface Line {
  tell(told: FromCard): void;
  /** Has the reader do what needs the live page. */
  ask(ask: AskOfReader): Promise<AnswerOfReader>;
  /** Hears what the reader tells, from the first thing on. */
  hear(heard: (told: Exclude<ToCard, { tell: 'answer' }>) => void): void;
}

/**
 * Resolves once the reader has handed the channel in, with the key that it has put into the card's address. In Firefox a page comes to
 * the frame's window too, by the events that it hears, and may hand in one of its own before; the address it does not see.
 */
export function meetReader(view: Window): Promise<Line> {
  const key = view.location.search.slice(1);
  return new Promise((resolve) => {
    const onMessage = ({ data, ports: [port] }: MessageEvent) => {
      if (!port || data !== key) return;
      view.removeEventListener('message', onMessage);
      resolve(lineOver(port));
    };
    view.addEventListener('message', onMessage);
  });
}

/** The line over `port`. What comes before anybody hears waits in the port. */
export function lineOver(port: MessagePort): Line {
  const waiting = new Map<number, (answer: AnswerOfReader) => void>();
  let asked = 0;
  return {
    tell: (told) => port.postMessage(told),
    ask(ask) {
      asked += 1;
      const number = asked;
      port.postMessage({ tell: 'ask', number, ask } satisfies FromCard);
      return new Promise((resolve) => waiting.set(number, resolve));
    },
    hear(heard) {
      port.onmessage = ({ data }: MessageEvent<ToCard>) => {
        if (data.tell !== 'answer') return heard(data);
        waiting.get(data.number)?.(data.answer);
        waiting.delete(data.number);
      };
    },
  };
}
