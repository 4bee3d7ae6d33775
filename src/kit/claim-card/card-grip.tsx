import type { ComponentChildren, JSX, RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../platform/i18n.ts';
import { Icon } from '../icon.tsx';
import { draggedByKey, holdBy, type OnDrag } from './drag.ts';

interface HeadProps {
  /** Null where the card stands in a page of ours and stays in its place. */
  readonly onDrag: OnDrag | null;
  readonly children: ComponentChildren;
}

/** The head of a card, by which it is carried, with a grip for keys. */
export function CardHead({ onDrag, children }: HeadProps): JSX.Element {
  const head = useHold('move', onDrag);
  return (
    <header ref={head} class="lp-card-head" data-drag={onDrag ? 'move' : undefined}>
      {onDrag && <Grip onDrag={onDrag} />}
      {children}
    </header>
  );
}

function Grip({ onDrag }: { readonly onDrag: OnDrag }) {
  const onKeyDown = (event: KeyboardEvent) => {
    const drag = draggedByKey(event);
    if (!drag) return;
    event.preventDefault();
    onDrag(drag);
  };
  return (
    <button
      type="button"
      class="lp-button lp-button-bare lp-grip"
      data-drag="move"
      aria-label={t('card_move')}
      title={t('card_move_keys')}
      onKeyDown={onKeyDown}
    >
      <Icon name="grip" />
    </button>
  );
}

/** The edges by which a card is widened. For the pointer alone: the grip does it by keys. */
export function CardEdges({ onDrag }: { readonly onDrag: OnDrag | null }): JSX.Element | null {
  if (!onDrag) return null;
  return (
    <>
      <Edge edge="left" onDrag={onDrag} />
      <Edge edge="right" onDrag={onDrag} />
    </>
  );
}

function Edge({ edge, onDrag }: { readonly edge: 'left' | 'right'; readonly onDrag: OnDrag }) {
  const place = useHold(edge, onDrag);
  return <div ref={place} class={`lp-edge lp-edge-${edge}`} data-drag={edge} aria-hidden="true" />;
}

/** What a card is held by, once it is given the ref. */
function useHold(how: 'move' | 'left' | 'right', onDrag: OnDrag | null): RefObject<(HTMLElement & HTMLDivElement) | null> {
  const held = useRef<HTMLElement & HTMLDivElement>(null);
  useEffect(() => (held.current && onDrag ? holdBy(held.current, how, onDrag) : undefined), [onDrag]);
  return held;
}
