import type { ReadClaim } from '../../core/reading.ts';
import { DENSITIES } from '../../core/settings/marks.ts';
import { goneText } from '../../kit/highlight/kept-text.ts';
import { isSavingOff } from '../../kit/state/saving.ts';
import { SELECTION_USES } from '../../messaging/contract.ts';
import { t, tCode } from '../../platform/i18n.ts';
import { BROWSER_SAVER } from '../library/data/saver.ts';
import type { Action } from '../palette/action.ts';
import { kept } from '../palette/kept.ts';
import { inboxActions, undoActions } from '../palette/work-actions.ts';
import { PAGE_ACTS, PAGE_KEYS } from './page-keys.ts';
import type { TabModel } from './tab-model.ts';

/**
 * All that can be done with the page of a tab, for the palette of popup and sidebar: what changes the page first, then what
 * leads away, then each claim and highlight. `toPage` is called where what was done is to be seen in the page.
 */
export function pageActions(model: TabModel, toPage: () => void): readonly Action[] {
  const view = model.view.peek();
  const reading = view?.reading ?? null;
  const go = (run: () => void) => () => {
    run();
    return void toPage();
  };
  return [
    ...undoActions(),
    ...(reading && reading.claims.length > 0
      ? PAGE_ACTS.map(([act, words]) => ({ id: act, words: t(words), keys: PAGE_KEYS[act], run: go(() => model.act(act)) }))
      : []),
    ...SELECTION_USES.map((use) => ({
      id: use,
      words: t(use === 'highlight' ? 'command_highlight' : `menu_${use}`),
      run: go(() => model.useSelection(use)),
    })),
    ...markingActions(model),
    ...savingActions(model),
    ...reportActions(model),
    { id: 'read', words: t('menu_read'), run: () => void model.read(false) },
    { id: 'library', words: t('highlight_library'), run: () => void model.openLibrary() },
    { id: 'options', words: t('open_options'), run: () => void model.openOptions() },
    ...(reading?.claims ?? []).map((claim) => claimAction(model, claim, reading?.detection.language ?? null, toPage)),
    ...(view?.highlights ?? []).map(({ id, quote }) => ({
      id: `highlight-${id}`,
      words: t('palette_highlight', quote),
      isSought: true,
      run: go(() => model.showHighlight(id)),
    })),
  ];
}

/** Which claims the page underlines, where it has any: the steps that are not chosen. */
function markingActions(model: TabModel): readonly Action[] {
  const view = model.view.peek();
  if (!view?.reading || view.reading.claims.length === 0) return [];
  return DENSITIES.filter((step) => step !== view.density).map((step) => ({
    id: `mark-${step}`,
    words: t('palette_marks', tCode('marks_step', step)),
    run: () => void model.setDensity(step),
  }));
}

/** Keeping the article's text, or letting it go; nothing where nothing can be kept. */
function savingActions(model: TabModel): readonly Action[] {
  const view = model.view.peek();
  if (!view?.reading || isSavingOff(view.trouble)) return [];
  const { key } = view.reading;
  const isSaved = view.saved !== null;
  return [
    {
      id: 'save',
      words: t(isSaved ? 'palette_let_go' : 'save_article'),
      run: () =>
        isSaved
          ? kept(model.saveArticle(key, false), goneText(view.highlights.length), () => model.restoreText(key))
          : kept(model.saveArticle(key, true)),
    },
    ...inboxActions(view.inbox, (state) => model.saveInbox(key, state)),
  ];
}

/** A report as a file. */
function reportActions(model: TabModel): readonly Action[] {
  const view = model.view.peek();
  if (!view?.reading) return [];
  const { key } = view.reading;
  const save = async () => {
    const written = await model.report(key, view.colourNames);
    if (written) BROWSER_SAVER.save(written.file, written.name);
    return written ? t('library_data_saved', written.name) : t('report_failed');
  };
  return [{ id: 'report', words: t('report_save'), run: save }];
}

function claimAction(model: TabModel, claim: ReadClaim, language: string | null, toPage: () => void): Action {
  return {
    id: `claim-${claim.id}`,
    words: t('palette_claim', tCode('layer', claim.layer), claim.text),
    language: language === 'und' ? undefined : (language ?? undefined),
    isSought: true,
    run: () => {
      model.showClaim(claim.id);
      return void toPage();
    },
  };
}
