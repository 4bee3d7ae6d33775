import type { AnswerOfReader, AskOfReader, FromCard, ToCard } from '../../messaging/card-port.ts';

/** The card's end of the channel to the reader of the page. */
export interface Line {
  tell(told: FromCard): void;
  /** Has the reader do what needs the live page. */
  ask(ask: AskOfReader): Promise<AnswerOfReader>;
  /** Hears what the reader tells, from the first thing on. */
  hear(heard: (told: Exclude<ToCard, { tell: 'answer' }>) => void): void;
}

/** Resolves once the reader has handed the channel in. No page can: it has no way to the window of a frame in a closed root. */
export function meetReader(view: Window): Promise<Line> {
  return new Promise((resolve) => {
    const onMessage = ({ ports: [port] }: MessageEvent) => {
      if (!port) return;
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
