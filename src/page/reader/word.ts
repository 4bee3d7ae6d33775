import { builtIn } from '../../dom/node.ts';
import type { Cards } from '../cards/cards.ts';
import { bring } from './bring.ts';

/** Says something for a moment, beside its passage where it is of one. */
export interface Word {
  /** Says it, in place of what was said before. */
  say(...what: Said): Promise<void>;
  /** Whether something is said just now. */
  isSaid(): boolean;
  /** Takes away what is said. */
  silence(): void;
}

type Said = readonly [state: Parameters<Cards['showWord']>[1], range: Range | null];

/** Milliseconds for which it stands there: long enough to read a name of forty letters twice. */
const SHOWN_FOR = 4_000;

/** A word over `document`. It gives way to whatever the reader does next with pointer or selection, and to Escape. */
export function createWord(document: Document): Word {
  let shut: (() => void) | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let turn = 0;

  const onDown = (event: Event) => {
    if (event.isTrusted) silence();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.isTrusted && event.key === 'Escape') silence();
  };
  const onSelection = () => {
    if (builtIn(document, 'getSelection')()?.isCollapsed === false) silence();
  };

  async function say(...what: Said): Promise<void> {
    silence();
    const mine = turn;
    const cards = await bring('cards');
    if (!cards || mine !== turn) return;
    shut = cards.showWord(document, ...what);
    timer = setTimeout(silence, SHOWN_FOR);
    builtIn(document, 'addEventListener')('pointerdown', onDown, true);
    builtIn(document, 'addEventListener')('keydown', onKey, true);
    builtIn(document, 'addEventListener')('selectionchange', onSelection);
  }

  function silence(): void {
    turn += 1;
    clearTimeout(timer);
    shut?.();
    shut = null;
    builtIn(document, 'removeEventListener')('pointerdown', onDown, true);
    builtIn(document, 'removeEventListener')('keydown', onKey, true);
    builtIn(document, 'removeEventListener')('selectionchange', onSelection);
  }

  return { say, isSaid: () => shut !== null, silence };
}
