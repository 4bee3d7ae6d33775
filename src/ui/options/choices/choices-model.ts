import { type ReadonlySignal, signal } from '@preact/signals';
import type { Layer } from '../../../core/claim/claim.ts';
import type { Language } from '../../../core/settings/languages.ts';
import { DEFAULT_MARKS, type Density, type LayerMark, type MarkSettings } from '../../../core/settings/marks.ts';
import { showLayersAs } from '../../../kit/layer/chosen.ts';
import type { callFromSurface } from '../../../messaging/client.ts';
import type { Choices } from '../../../messaging/views.ts';

/** What the reader has chosen about marks and language, and how she changes it. */
export interface ChoicesModel {
  /** Null until it came. */
  readonly choices: ReadonlySignal<Choices | null>;
  /** What became of the last change. */
  readonly keeping: ReadonlySignal<'idle' | 'kept' | 'failed'>;
  changeLayer(layer: Layer, change: Partial<LayerMark>): Promise<void>;
  setDensity(density: Density): Promise<void>;
  /** Takes the look and the layers back that Loupe came with. */
  resetMarks(): Promise<void>;
  /** Chooses the language of Loupe's texts; null is the browser's. */
  setLanguage(language: Language | null): Promise<void>;
  /** Asks for what is chosen. */
  loadChoices(): Promise<void>;
}

/** The model of the choices. Each change shows at once, and is taken back where it could not be kept. */
export function createChoicesModel(client: { readonly call: typeof callFromSurface }): ChoicesModel {
  const choices = signal<Choices | null>(null);
  const keeping = signal<'idle' | 'kept' | 'failed'>('idle');

  async function loadChoices(): Promise<void> {
    const outcome = await client.call('settings/view', {});
    if (!outcome.ok) return;
    showLayersAs(outcome.value.marks.layers);
    choices.value = outcome.value;
  }

  async function keepMarks(change: (before: MarkSettings) => MarkSettings): Promise<void> {
    const before = choices.peek();
    if (!before) return;
    const marks = change(before.marks);
    showLayersAs(marks.layers);
    choices.value = { ...before, marks };
    // Said anew each time: the same words twice would be heard once.
    keeping.value = 'idle';
    const outcome = await client.call('settings/marks', { marks });
    keeping.value = outcome.ok ? 'kept' : 'failed';
    if (!outcome.ok) await loadChoices();
  }

  return {
    choices,
    keeping,
    loadChoices,
    changeLayer: (layer, change) =>
      keepMarks(({ density, layers }) => ({ density, layers: { ...layers, [layer]: { ...layers[layer], ...change } } })),
    setDensity: (density) => keepMarks((before) => ({ ...before, density })),
    resetMarks: () => keepMarks(() => DEFAULT_MARKS),
    async setLanguage(language) {
      const outcome = await client.call('settings/language', { language });
      keeping.value = outcome.ok ? 'kept' : 'failed';
      await loadChoices();
    },
  };
}
