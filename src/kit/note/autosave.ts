import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { mergeText } from '../../core/annotation/merge-text.ts';
import { type SavingTrouble, type TextSaved, troubleIn } from '../../messaging/views.ts';

/** Where a field's text stands: as kept, typed and not yet sent, on its way, kept, or refused. */
export type SaveStatus =
  | { readonly kind: 'untouched' | 'typing' | 'saving' | 'saved' }
  | { readonly kind: 'not-saved'; readonly trouble: NonNullable<SavingTrouble> };

/** Runs `task` after `pause` ms; gives back a function that calls it off. */
export type Delay = (task: () => void, pause: number) => () => void;

/**
 * Keeps `text`, which was typed on `base`, by all that the field knows. Resolves to null once kept, to why it is not, or to the
 * text that is kept where both were merged with what was kept meanwhile.
 */
export type SaveText = (text: string, base: string) => Promise<TextSaved>;

/** What an autosaving field needs. */
export interface AutosaveOptions {
  readonly kept: string;
  readonly save: SaveText;
  readonly delay?: Delay;
}

/**
 * Pause in typing after which a note is saved, in ms. Short: Firefox 153 does not deliver the last message of a page whose
 * tab is closed, so what was typed in the card since the last pause would be lost with it.
 */
const TYPING_PAUSE = 250;
/** After so many ms a text that is typed without a pause is saved all the same: a page may crash under the card, or take it away. */
const LONGEST_WAIT = 400;

const byTimer: Delay = (task, pause) => {
  const timer = setTimeout(task, pause);
  return () => clearTimeout(timer);
};

/**
 * A field that saves itself. What is typed and not kept is never overwritten; else the field shows what is kept, also while the
 * reader is in it. One save is under way at a time, and the last typed text is always the last one sent.
 */
export class Autosave {
  readonly #text: Signal<string>;
  readonly #status = signal<SaveStatus>({ kind: 'untouched' });
  readonly #save: AutosaveOptions['save'];
  readonly #delay: Delay;
  /** What the text was typed on. */
  #kept: string;
  /** What came in while it could not be taken over. */
  #cameIn: string | null = null;
  /** What was saved here last, until that has come in: what comes before may be older. */
  #awaited: string | null = null;
  readonly #isEntered = signal(false);
  #isComposing = false;
  #callOff = () => {};
  /** When the first letter was typed that is not sent yet, or null. */
  #since: number | null = null;
  #underWay: Promise<void> | null = null;

  constructor({ kept, save, delay = byTimer }: AutosaveOptions) {
    this.#text = signal(kept);
    this.#kept = kept;
    this.#save = save;
    this.#delay = delay;
  }

  get text(): ReadonlySignal<string> {
    return this.#text;
  }

  get status(): ReadonlySignal<SaveStatus> {
    return this.#status;
  }

  /** Whether the reader is in the field. It is not to be shut then: a disabled field loses the focus, and the next keys with it. */
  get isEntered(): ReadonlySignal<boolean> {
    return this.#isEntered;
  }

  /** The reader typed; saving follows after the pause. */
  type(text: string): void {
    this.#text.value = text;
    // What came in before is older than what the reader types now.
    this.#cameIn = null;
    this.#callOff();
    if (!this.#isDirty()) return;
    this.#status.value = { kind: 'typing' };
    const now = performance.now();
    this.#since ??= now;
    const pause = Math.min(TYPING_PAUSE, Math.max(0, this.#since + LONGEST_WAIT - now));
    this.#callOff = this.#delay(() => void this.flush(), pause);
  }

  /** What is kept came in anew: taken over unless the reader has typed what is not yet kept. */
  receive(kept: string): void {
    this.#cameIn = kept;
    if (kept === this.#awaited) this.#awaited = null;
    this.#takeOver();
  }

  focus(): void {
    this.#isEntered.value = true;
  }

  /** Letters begin to be put together by an input method: until `endComposing` the text is not to be touched. */
  compose(): void {
    this.#isComposing = true;
  }

  /** They are put together, and `text` is what is in the field. */
  endComposing(text: string): void {
    this.#isComposing = false;
    if (text !== this.#text.value) this.type(text);
    this.#takeOver();
  }

  /** The reader left the field: saves at once, then takes over what came in meanwhile. */
  blur(): void {
    this.#isEntered.value = false;
    this.#isComposing = false;
    void this.flush();
    this.#takeOver();
  }

  /** Saves now what is not yet kept. The call goes out before this returns, so that it is safe when a page closes. */
  flush(): Promise<void> {
    this.#callOff();
    this.#since = null;
    if (!this.#underWay && !this.#isDirty()) return Promise.resolve();
    this.#underWay ??= this.#send().finally(() => {
      this.#underWay = null;
    });
    return this.#underWay;
  }

  async #send(): Promise<void> {
    while (this.#isDirty()) {
      const sent = this.#text.value;
      this.#status.value = { kind: 'saving' };
      this.#cameIn = null;
      const saved = await this.#save(sent, this.#kept);
      const trouble = troubleIn(saved);
      if (trouble) {
        this.#status.value = { kind: 'not-saved', trouble };
        return;
      }
      this.#settle(sent, saved && 'merged' in saved ? saved.merged : sent);
    }
    this.#status.value = { kind: 'saved' };
    this.#takeOver();
  }

  /** `sent` was kept, as `kept`. */
  #settle(sent: string, kept: string): void {
    this.#awaited = this.#cameIn === kept ? null : kept;
    // What came in while it was under way may be older.
    this.#cameIn = null;
    this.#kept = sent;
    if (kept === sent) return;
    if (this.#isComposing) this.#cameIn = kept;
    else this.#show(kept);
  }

  /** Takes `kept` over, with what was typed since. */
  #show(kept: string): void {
    const typed = mergeText(this.#kept, kept, this.#text.value);
    this.#kept = kept;
    this.#text.value = typed;
  }

  #isDirty(): boolean {
    return this.#text.value !== this.#kept;
  }

  #takeOver(): void {
    if (this.#cameIn === null || this.#isDirty() || this.#isComposing) return;
    if (this.#isEntered.peek() && this.#awaited !== null && this.#awaited !== this.#cameIn) return;
    this.#awaited = null;
    this.#kept = this.#cameIn;
    this.#text.value = this.#cameIn;
    this.#cameIn = null;
  }
}
