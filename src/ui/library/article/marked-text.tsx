import { createContext, type JSX, type TargetedKeyboardEvent } from 'preact';
import { useContext, useRef } from 'preact/hooks';
import { ColourSign } from '../../../kit/highlight/colour-sign.tsx';
import { Icon } from '../../../kit/icon.tsx';
import { type Look, linedAs } from '../../../kit/layer/lined.ts';
import { ArticleWords } from './article-words.tsx';
import { hasNotes } from './has-notes.ts';
import type { Placed } from './passages.ts';
import type { Segment } from './segments.ts';

/** What all marks of a text share. */
interface Marks {
  /** Id of the passage that stands open, or null. */
  readonly chosenId: string | null;
  readonly language: string | undefined;
  readonly onChoose: (passageId: string) => void;
}

/** Given once around a text, since marks lie deep in it. */
export const MarksContext = createContext<Marks>({ chosenId: null, language: undefined, onChoose: () => {} });

/** Ids of the legend's lines, which describe the marks to screen readers. */
export const LEGEND = { layer: 'article-layer', colour: 'article-colour', notes: 'article-notes' } as const;

/** A block's words with its marks. */
export function MarkedText({ segments }: { readonly segments: readonly Segment[] }): JSX.Element {
  const { language } = useContext(MarksContext);
  return (
    <>
      {segments.map((segment) =>
        segment.over.length === 0 ? (
          <ArticleWords key={segment.start} text={segment.text} language={language} />
        ) : (
          <Mark key={segment.start} segment={segment} />
        ),
      )}
    </>
  );
}

/**
 * A marked stretch: a button that the lines can break in, which no button element is. A passage that others cut is several,
 * of which the Tab key stops at one.
 */
function Mark({ segment: { text, over, opens, closes, isStop } }: { readonly segment: Segment }) {
  const { chosenId, language, onChoose } = useContext(MarksContext);
  const selectedBefore = useRef('');
  const [top] = over;
  const layer = over.find(({ claim }) => claim !== null)?.claim?.layer;
  const lined = layer ? linedAs(layer) : null;
  const isChosen = over.some(({ id }) => id === chosenId);
  const open = () => top && onChoose(top.id);
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    open();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button element is one box, in which no line of the text can break.
    <span
      class={classesOf(over, lined, isChosen)}
      style={lined?.style}
      role="button"
      tabIndex={isStop ? 0 : -1}
      aria-pressed={isChosen}
      aria-describedby={describedBy(over)}
      data-passage={top?.id}
      onPointerDown={() => {
        selectedBefore.current = selected();
      }}
      onClick={() => {
        // A selection that was there before the click is none that the click made.
        if (selected() === '' || selected() === selectedBefore.current) open();
      }}
      onKeyDown={onKeyDown}
    >
      {opens.flatMap(({ id, highlight }) => (highlight ? [<ColourSign key={id} colour={highlight.colour} />] : []))}
      <ArticleWords text={text} language={language} />
      {closes.some(hasNotes) && <Icon name="note" />}
    </span>
  );
}

/** The words that are selected in the window; empty where none are. */
function selected(): string {
  return String(document.getSelection() ?? '');
}

function classesOf(over: readonly Placed[], lined: Look | null, isChosen: boolean): string {
  const [upper, lower] = [...new Set(over.flatMap(({ highlight }) => highlight?.colour ?? []))];
  return [
    'article-mark',
    lined && `article-claim ${lined.class}`,
    !lined && !upper && 'article-noted',
    upper && `article-highlight lp-colour-${upper}`,
    lower && `article-over-${lower}`,
    isChosen && 'article-chosen',
  ]
    .filter(Boolean)
    .join(' ');
}

function describedBy(over: readonly Placed[]): string | undefined {
  const layers = over.flatMap(({ claim }) => (claim ? [`${LEGEND.layer}-${claim.layer}`] : []));
  const colours = over.flatMap(({ highlight }) => (highlight ? [`${LEGEND.colour}-${highlight.colour}`] : []));
  return [...new Set([...layers, ...colours, ...(over.some(hasNotes) ? [LEGEND.notes] : [])])].join(' ') || undefined;
}
