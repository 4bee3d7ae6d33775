import { useSignal } from '@preact/signals';
import type { JSX, TargetedKeyboardEvent } from 'preact';
import { COLOURS, type Colour } from '../../core/annotation/annotation.ts';
import type { ColourNames } from '../../messaging/views.ts';
import { t } from '../../platform/i18n.ts';
import { isByPointer } from '../focus/is-by-pointer.ts';
import { Icon, type IconName } from '../icon.tsx';
import { colourName, colourOfKey, keyOfColour } from './colour.ts';
import { ColourSign } from './colour-sign.tsx';
import { toolAfter } from './tool-after.ts';

/** As what the bar copies a selection. */
export type BarCopy = 'passage' | 'link' | 'citation';

interface Props {
  readonly colourNames: ColourNames;
  /** Whether the selection can become a claim with a checklist. */
  readonly canCheck: boolean;
  readonly onHighlight: (colour: Colour) => void;
  readonly onNote: () => void;
  readonly onCheck: (isByPointer: boolean) => void;
  readonly onCopy: (as: BarCopy) => void;
}

interface Tool {
  readonly id: string;
  readonly name: string;
  /** What is told on hovering. */
  readonly tip: string;
  readonly sign: JSX.Element;
  readonly word: string | null;
  readonly key: string | null;
  readonly use: (isByPointer: boolean) => void;
}

/** The bar beside a selection: five colours, a note, a check, and what copies it. One stop for Tab; arrows go from tool to tool, 1 to 5 colour. */
export function SelectionBar(props: Props): JSX.Element {
  const current = useSignal(0);
  const tools = toolsOf(props);
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLDivElement>) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const place = toolAfter(event.key, current.value, tools.length);
    const colour = colourOfKey(event.key);
    if (colour) props.onHighlight(colour);
    else if (place !== null) event.currentTarget.querySelectorAll('button')[place]?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      class="lp-selection-bar"
      role="toolbar"
      aria-label={t('highlight_bar')}
      // A press must not take away the selection that it is about.
      onMouseDown={(event) => event.preventDefault()}
      onKeyDown={onKeyDown}
    >
      {tools.map(({ id, name, tip, sign, word, key, use }, index) => (
        <button
          key={id}
          type="button"
          class="lp-button lp-button-bare"
          aria-label={name}
          aria-keyshortcuts={key ?? undefined}
          title={tip}
          tabIndex={index === Math.min(current.value, tools.length - 1) ? 0 : -1}
          onFocus={() => (current.value = index)}
          onClick={(event) => use(isByPointer(event))}
        >
          {sign}
          {word}
        </button>
      ))}
    </div>
  );
}

function toolsOf({ colourNames, canCheck, onHighlight, onNote, onCheck, onCopy }: Props): readonly Tool[] {
  const colours = COLOURS.map((colour): Tool => {
    const name = colourName(colour, colourNames);
    const key = keyOfColour(colour);
    const sign = <ColourSign colour={colour} />;
    const use = () => onHighlight(colour);
    return { id: colour, name: t('highlight_as', name), tip: t('highlight_key', name, key), sign, word: null, key, use };
  });
  const note = wordTool('note', t('highlight_note'), 'note', onNote);
  const check = canCheck ? [wordTool('check', t('highlight_check'), 'loupe', onCheck)] : [];
  const copies = [
    signTool('passage', t('bar_copy'), 'copy', () => onCopy('passage')),
    signTool('link', t('bar_link'), 'link', () => onCopy('link')),
    signTool('citation', t('bar_cite'), 'quote', () => onCopy('citation')),
  ];
  return [...colours, note, ...check, ...copies];
}

function wordTool(id: string, name: string, icon: IconName, use: Tool['use']): Tool {
  return { ...signTool(id, name, icon, use), word: name };
}

function signTool(id: string, name: string, icon: IconName, use: Tool['use']): Tool {
  return { id, name, tip: name, sign: <Icon name={icon} />, word: null, key: null, use };
}
