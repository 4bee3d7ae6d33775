import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { ClaimCard } from '../../kit/claim-card/claim-card.tsx';
import { HighlightCard } from '../../kit/highlight-card/highlight-card.tsx';
import { Palette } from '../palette/palette.tsx';
import { usePalette } from '../palette/use-palette.ts';
import { cardActions } from './card-actions.ts';
import type { CardModel } from './card-model.ts';

interface Props {
  readonly model: CardModel;
  /** Told of the card's element when it comes, and asked for what to do when it goes. */
  readonly onShown: (card: HTMLElement) => () => void;
}

/** The card over a page: of a claim, or of a highlight. Nothing until it is known of which. */
export function Card({ model, onShown }: Props): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  const screen = model.screen.value;
  const palette = usePalette(false);
  // Within the card: what watches whether anything hides that, or is pressed in it, takes this for part of it.
  const all = <Palette palette={palette} actionsNow={() => cardActions(model)} isWithin />;
  useLayoutEffect(() => {
    const card = place.current?.firstElementChild;
    return card instanceof HTMLElement ? onShown(card) : undefined;
  }, [screen?.kind]);
  return (
    <div ref={place}>
      {screen?.kind === 'claim' && (
        <ClaimCard state={screen.state} actions={model.claimActions}>
          {all}
        </ClaimCard>
      )}
      {screen?.kind === 'highlight' && (
        <HighlightCard
          key={screen.state.highlight.id}
          state={screen.state}
          actions={model.highlightActions(screen.state.highlight.id)}
          startsIn={screen.startsIn}
          onUndo={model.undo.value}
          isByPointer={screen.isByPointer}
          onDrag={model.onDrag}
          citing={model.citing.value}
        >
          {all}
        </HighlightCard>
      )}
    </div>
  );
}
