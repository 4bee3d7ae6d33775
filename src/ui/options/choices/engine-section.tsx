import type { JSX } from 'preact';
import { CHINESE_ENGINES, type ChineseEngine, isChineseEngine } from '../../../core/settings/engines.ts';
import { offerUndo } from '../../../kit/undo/undo.ts';
import { t } from '../../../platform/i18n.ts';
import type { ChoicesModel } from './choices-model.ts';
import { WasKept } from './was-kept.tsx';

/** As the engines name themselves, in every language. */
const NAMES = { bing: 'Bing', baidu: 'Baidu 百度', google: 'Google' } as const;

/** By which engine checklists search for Chinese pages. */
export function EngineSection({ model }: { readonly model: ChoicesModel }): JSX.Element {
  const choices = model.choices.value;
  const choose = async (engine: ChineseEngine) => {
    const before = choices?.chineseEngine;
    await model.setChineseEngine(engine);
    if (before && model.kept.peek()?.isKept) offerUndo(t('undo_setting'), () => model.setChineseEngine(before));
  };
  return (
    <section class="lp-section" aria-labelledby="options-engine">
      <h2 id="options-engine">{t('options_engine')}</h2>
      {choices && (
        <select
          class="lp-field options-engine"
          aria-labelledby="options-engine"
          aria-describedby="options-engine-text"
          value={choices.chineseEngine}
          onChange={({ currentTarget: { value } }) => void (isChineseEngine(value) && choose(value))}
        >
          {CHINESE_ENGINES.map((engine) => (
            <option key={engine} value={engine}>
              {NAMES[engine]}
            </option>
          ))}
        </select>
      )}
      <WasKept model={model} about="engine" />
      <p class="lp-soft lp-small" id="options-engine-text">
        {t('options_engine_text')}
      </p>
    </section>
  );
}
