import { type ReadonlySignal, signal } from '@preact/signals';
import type { Layer } from '../../../core/claim/claim.ts';
import type { ChineseEngine } from '../../../core/settings/engines.ts';
import type { Language } from '../../../core/settings/languages.ts';
import { DEFAULT_MARKS, type Density, type LayerMark, type MarkSettings } from '../../../core/settings/marks.ts';
import { showLayersAs } from '../../../kit/layer/chosen.ts';
import type { callFromSurface } from '../../../messaging/client.ts';
import type { Choices } from '../../../messaging/views.ts';

/** Whether a change could be kept. */
export interface Kept {
  readonly about: 'marks' | 'language' | 'engine' | 'pictures';
  readonly isKept: boolean;
}

/** What the reader has chosen about marks, language, searches and pictures, and how she changes it. */
export interface ChoicesModel {
  /** Null until it came. */
  readonly choices: ReadonlySignal<Choices | null>;
  /** What became of the last change, and of what it was one; null while one is under way, or before any. */
  readonly kept: ReadonlySignal<Kept | null>;
  /** Bytes of all pictures that are kept; null until it came, or where the library cannot be read. */
  readonly picturesSize: ReadonlySignal<number | null>;
  changeLayer(layer: Layer, change: Partial<LayerMark>): Promise<void>;
  setDensity(density: Density): Promise<void>;
  /** Has marks be as they were. */
  setMarks(marks: MarkSettings): Promise<void>;
  /** Takes the look and the layers back that Loupe came with. */
  resetMarks(): Promise<void>;
  /** Chooses the language of Loupe's texts; null is the browser's. */
  setLanguage(language: Language | null): Promise<void>;
  /** Chooses the engine by which Chinese pages are searched for. */
  setChineseEngine(engine: ChineseEngine): Promise<void>;
  /** Chooses whether saving an article keeps its pictures too. */
  setKeepPictures(isKept: boolean): Promise<void>;
  /** Asks for what is chosen. */
  loadChoices(): Promise<void>;
}

/** The model of the choices. Each change shows at once, and is taken back where it could not be kept. */
export function createChoicesModel(client: { readonly call: typeof callFromSurface }): ChoicesModel {
  const choices = signal<Choices | null>(null);
  const kept = signal<Kept | null>(null);
  const picturesSize = signal<number | null>(null);

  async function loadChoices(): Promise<void> {
    const outcome = await client.call('settings/view', {});
    if (!outcome.ok) return;
    showLayersAs(outcome.value.marks.layers);
    choices.value = outcome.value;
    // No choice changes it.
    if (picturesSize.peek() !== null) return;
    const size = await client.call('pictures/size', {});
    if (size.ok) picturesSize.value = size.value;
  }

  async function keepMarks(change: (before: MarkSettings) => MarkSettings): Promise<void> {
    const before = choices.peek();
    if (!before) return;
    const marks = change(before.marks);
    showLayersAs(marks.layers);
    choices.value = { ...before, marks };
    // Said anew each time: the same words twice would be heard once.
    kept.value = null;
    const outcome = await client.call('settings/marks', { marks });
    kept.value = { about: 'marks', isKept: outcome.ok };
    if (!outcome.ok) await loadChoices();
  }

  return {
    choices,
    kept,
    picturesSize,
    loadChoices,
    changeLayer: (layer, change) =>
      keepMarks(({ density, layers }) => ({ density, layers: { ...layers, [layer]: { ...layers[layer], ...change } } })),
    setDensity: (density) => keepMarks((before) => ({ ...before, density })),
    setMarks: (marks) => keepMarks(() => marks),
    resetMarks: () => keepMarks(() => DEFAULT_MARKS),
    async setLanguage(language) {
      kept.value = null;
      const outcome = await client.call('settings/language', { language });
      kept.value = { about: 'language', isKept: outcome.ok };
      await loadChoices();
    },
    async setChineseEngine(chineseEngine) {
      kept.value = null;
      const outcome = await client.call('settings/chinese-engine', { chineseEngine });
      kept.value = { about: 'engine', isKept: outcome.ok };
      await loadChoices();
    },
    async setKeepPictures(isKept) {
      kept.value = null;
      const outcome = await client.call('settings/pictures', { isKept });
      kept.value = { about: 'pictures', isKept: outcome.ok };
      await loadChoices();
    },
  };
}
