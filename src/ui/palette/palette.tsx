import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';
import { CopyOutcome } from '../../kit/cite/copy-outcome.tsx';
import { Icon } from '../../kit/icon.tsx';
import { Keys } from '../../kit/keys/keys.tsx';
import { t, tCount } from '../../platform/i18n.ts';
import { PALETTE_KEYS } from '../tab/page-keys.ts';
import { type Action, fitting, type Said } from './action.ts';
import type { PaletteState } from './use-palette.ts';

interface Props {
  readonly palette: PaletteState;
  /** All that can be done here, asked for when it opens. */
  readonly actionsNow: () => readonly Action[];
  /** What takes a while to be known; listed after it, and before what is only sought. */
  readonly more?: () => Promise<readonly Action[]>;
  /** Looks for what was typed in the library; left out where there is no way there. */
  readonly onSearch?: (typed: string) => void;
  /** True in a card, where all that is modal lies over it for the browser and counts as hiding it: there it lies within. */
  readonly isWithin?: boolean;
}

/** All that can be done here, found by typing. While it is closed, what came of the last that was done and has to be said. */
export function Palette({ palette, actionsNow, ...rest }: Props): JSX.Element {
  const { value } = palette.asked;
  const said = useSignal<Said>(null);
  return value === null ? (
    <Outcome said={said.value} onClose={() => (said.value = null)} />
  ) : (
    <Open
      {...rest}
      typed={value}
      actions={actionsNow()}
      onClose={() => palette.close()}
      onRun={(outcome) => {
        said.value = null;
        void outcome?.then((what) => (said.value = what));
      }}
    />
  );
}

/** Milliseconds for which it is said: the reader has asked for it, and looks. */
const SAID_FOR = 8_000;

/** What is to be said of an action. A text to be copied by hand stays until it is closed. */
function Outcome({ said, onClose }: { readonly said: Said; readonly onClose: () => void }) {
  const isWords = typeof said === 'string';
  useEffect(() => {
    if (said === null || (!isWords && 'text' in said)) return undefined;
    const end = setTimeout(onClose, SAID_FOR);
    return () => clearTimeout(end);
  }, [said]);
  return (
    <div class="lp-toast-place">
      <div class={said === null ? undefined : 'lp-toast palette-said'}>
        <span role="status">{isWords && said}</span>
        <CopyOutcome copied={isWords ? null : said} />
        {said !== null && (
          <button type="button" class="lp-button lp-button-bare" aria-label={t('highlight_close')} onClick={onClose}>
            <Icon name="close" />
          </button>
        )}
      </div>
    </div>
  );
}

/** Opens the palette, and tells its keys. */
export function PaletteButton({ palette }: Pick<Props, 'palette'>): JSX.Element {
  return (
    <button type="button" class="lp-link-button" onClick={() => palette.open()}>
      {t('palette_open')} <Keys keys={PALETTE_KEYS} />
    </button>
  );
}

interface OpenProps extends Pick<Props, 'more' | 'onSearch' | 'isWithin'> {
  readonly typed: string;
  readonly actions: readonly Action[];
  readonly onClose: () => void;
  /** Something is done; `outcome` is what comes of it, where that takes a while. */
  readonly onRun: (outcome: Promise<Said> | undefined) => void;
}

/** A combobox over its list: the focus stays in the field, arrows go through what fits, Enter does it, Escape closes. */
function Open({ typed, actions: now, more, onSearch, isWithin = false, onClose, onRun }: OpenProps) {
  // Those there were when it opened: one that came in meanwhile would take the place of the one that is chosen.
  const { current: known } = useRef(now);
  const later = useSignal<readonly Action[]>([]);
  const asking = useSignal<Action | null>(null);
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const text = useSignal(typed);
  const place = useSignal(0);
  const words = text.value.trim();
  const { choices = null, words: question } = asking.value ?? {};
  const actions = [...known.filter(isPlain), ...later.value, ...known.filter((action) => !isPlain(action))];
  const search = words === '' || !onSearch ? [] : [searchAction(words, onSearch)];
  const found = choices?.(words) ?? [...fitting(actions, words), ...search];
  const chosen = found[Math.min(place.value, found.length - 1)];

  useLayoutEffect(() => {
    const shown = dialog.current;
    if (isWithin) shown?.show();
    else shown?.showModal();
    void more?.().then((actions) => (later.value = actions));
    // Closed by the browser, the focus goes back to where it was.
    return () => shown?.close();
  }, []);
  // What was typed before the field had the focus.
  useLayoutEffect(() => {
    text.value = typed;
    field.current?.setSelectionRange(typed.length, typed.length);
  }, [typed]);
  useEffect(() => {
    document.getElementById(optionId(id, chosen?.id))?.scrollIntoView({ block: 'nearest' });
  }, [chosen?.id]);

  const run = (action: Action | undefined) => {
    if (!action) return;
    if (action.choices) {
      [asking.value, text.value, place.value] = [action, '', 0];
      field.current?.focus();
      return;
    }
    // Straight from the press: a browser opens a sidebar for nothing less.
    onRun(action.run());
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const next = placeAfter(event.key, Math.min(place.value, found.length - 1), found.length);
    if (event.key === 'Enter') run(chosen);
    else if (next !== null) place.value = next;
    else return;
    event.preventDefault();
  };
  return (
    <dialog
      ref={dialog}
      class="palette"
      aria-label={t('palette_title')}
      // One that is gone tells a frame later that it was closed: another may stand in its place by then.
      onClose={({ currentTarget }) => currentTarget.isConnected && onClose()}
      onKeyDown={(event) => {
        keepKeys(event);
        if (isWithin && event.key === 'Escape') onClose();
      }}
      onFocusOut={({ currentTarget, target, relatedTarget }) => {
        // A window that loses the focus leaves it with its field.
        const isLeft = target !== document.activeElement && !currentTarget.contains(relatedTarget as Node | null);
        if (isWithin && isLeft) onClose();
      }}
    >
      <input
        ref={field}
        class="lp-field"
        type="text"
        role="combobox"
        aria-expanded="true"
        aria-autocomplete="list"
        aria-controls={id}
        aria-activedescendant={chosen ? optionId(id, chosen.id) : undefined}
        aria-label={question ?? t('palette_title')}
        placeholder={question ?? t('palette_hint')}
        autocomplete="off"
        spellcheck={false}
        value={text.value}
        onInput={(event) => {
          text.value = event.currentTarget.value;
          place.value = 0;
        }}
        onKeyDown={onKeyDown}
      />
      <span class="lp-unseen" role="status">
        {tCount('palette_count', found.length)}
      </span>
      {/* Keys are heard by the field, which keeps the focus. */}
      <div id={id} role="listbox" class="palette-list" aria-label={t('palette_title')}>
        {together(found).map(({ about, actions: listed }) => {
          const rows = listed.map((action) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: see above
            <div
              key={action.id}
              id={optionId(id, action.id)}
              role="option"
              tabIndex={-1}
              aria-selected={action === chosen}
              onClick={() => run(action)}
            >
              <span lang={action.language}>{action.words}</span>
              {action.keys && <Keys keys={action.keys} />}
            </div>
          ));
          if (!about) return rows;
          return (
            // biome-ignore lint/a11y/useSemanticElements: a part of a list of options
            <div key="about" role="group" aria-label={about.words}>
              <div class="palette-about lp-small lp-soft" aria-hidden="true" lang={about.language}>
                {about.words}
              </div>
              {rows}
            </div>
          );
        })}
      </div>
    </dialog>
  );
}

/** What lies around the palette would close by the same key, or lead the focus out of it. */
function keepKeys(event: KeyboardEvent): void {
  if (event.key === 'Escape' || event.key === 'Tab') event.stopPropagation();
  if (event.key === 'Tab') event.preventDefault();
}

function searchAction(words: string, onSearch: (typed: string) => void): Action {
  return { id: 'search', words: t('omnibox_search', words), run: () => void onSearch(words) };
}

const isPlain = ({ isSought = false }: Action): boolean => !isSought;

/** Actions in their order, those of the same `about` that follow one another together. */
function together(
  actions: readonly Action[],
): readonly { readonly about: Action['about']; readonly actions: readonly Action[] }[] {
  const runs: { about: Action['about']; actions: Action[] }[] = [];
  for (const action of actions) {
    const last = runs.at(-1);
    if (last && last.about?.words === action.about?.words) last.actions.push(action);
    else runs.push({ about: action.about, actions: [action] });
  }
  return runs;
}

const optionId = (list: string, action: string | undefined): string => `${list}-${action}`;

/** Where a key leads in a list of so many; null where it leads nowhere. The ends are joined. */
function placeAfter(key: string, place: number, count: number): number | null {
  if (count === 0) return null;
  if (key === 'ArrowDown') return (place + 1) % count;
  if (key === 'ArrowUp') return (place - 1 + count) % count;
  if (key === 'PageDown') return Math.min(place + 8, count - 1);
  return key === 'PageUp' ? Math.max(place - 8, 0) : null;
}
