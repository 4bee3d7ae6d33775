import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';
import { Keys } from '../../kit/keys/keys.tsx';
import { t, tCount } from '../../platform/i18n.ts';
import { PALETTE_KEYS } from '../tab/page-keys.ts';
import { type Action, fitting } from './action.ts';
import type { PaletteState } from './use-palette.ts';

interface Props {
  readonly palette: PaletteState;
  /** All that can be done here, asked for when it opens. */
  readonly actionsNow: () => readonly Action[];
  /** Looks for what was typed in the library. */
  readonly onSearch: (typed: string) => void;
}

/** All that can be done here, found by typing. Nothing while it is closed. */
export function Palette({ palette, actionsNow, onSearch }: Props): JSX.Element | null {
  const { value } = palette.asked;
  return value === null ? null : (
    <Open typed={value} actions={actionsNow()} onSearch={onSearch} onClose={() => palette.close()} />
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

interface OpenProps extends Pick<Props, 'onSearch'> {
  readonly typed: string;
  readonly actions: readonly Action[];
  readonly onClose: () => void;
}

/** A combobox over its list: the focus stays in the field, arrows go through what fits, Enter does it, Escape closes. */
function Open({ typed, actions: now, onSearch, onClose }: OpenProps) {
  // Those there were when it opened: one that came in meanwhile would take the place of the one that is chosen.
  const { current: actions } = useRef(now);
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const text = useSignal(typed);
  const place = useSignal(0);
  const words = text.value.trim();
  const search: Action = { id: 'search', words: t('omnibox_search', words), run: () => onSearch(words) };
  const found = [...fitting(actions, words), ...(words === '' ? [] : [search])];
  const chosen = found[Math.min(place.value, found.length - 1)];

  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
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
    // Straight from the press: a browser opens a sidebar for nothing less.
    action.run();
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
    <dialog ref={dialog} class="palette" aria-label={t('palette_title')} onClose={onClose}>
      <input
        ref={field}
        class="lp-field"
        type="text"
        role="combobox"
        aria-expanded="true"
        aria-autocomplete="list"
        aria-controls={id}
        aria-activedescendant={chosen ? optionId(id, chosen.id) : undefined}
        aria-label={t('palette_title')}
        placeholder={t('palette_hint')}
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
        {found.map((action) => (
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
        ))}
      </div>
    </dialog>
  );
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
