import { useSignal } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from './icon.tsx';

interface Props {
  /** Names the button that shows the rest. */
  readonly label: string;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/**
 * What stands in one line, and whole on a press where it is longer. Screen readers have all of it, so that nothing with the
 * keyboard's focus may stand in it.
 */
export function OneLine({ label, class: name = '', children }: Props): JSX.Element {
  const id = useId();
  const text = useRef<HTMLDivElement>(null);
  const isOpen = useSignal(false);
  const isCut = useSignal(false);
  const look = () => {
    const { scrollHeight = 0, clientHeight = 0 } = text.current ?? {};
    if (!isOpen.peek()) isCut.value = scrollHeight > clientHeight + 1;
  };
  useLayoutEffect(look);
  useEffect(() => {
    const sizes = new ResizeObserver(look);
    if (text.current) sizes.observe(text.current);
    return () => sizes.disconnect();
  }, []);
  return (
    <div class={`lp-one-line ${name}`} data-open={isOpen.value || undefined}>
      <div id={id} ref={text} class="lp-one-line-text">
        {children}
      </div>
      {(isCut.value || isOpen.value) && (
        <button
          type="button"
          class="lp-one-line-more"
          aria-label={label}
          title={label}
          aria-expanded={isOpen.value}
          aria-controls={id}
          onClick={() => (isOpen.value = !isOpen.value)}
        >
          <Icon name="next" />
        </button>
      )}
    </div>
  );
}
