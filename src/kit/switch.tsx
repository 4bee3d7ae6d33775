import type { ComponentChildren, JSX } from 'preact';

interface Props {
  readonly isOn: boolean;
  readonly isDisabled?: boolean;
  /** Id of what says more about it. */
  readonly describedBy?: string;
  /** Called straight from the click, so that a permission can be asked for. */
  readonly onSwitch: (isOn: boolean) => void;
  readonly children: ComponentChildren;
}

/** A switch that stands as it is until whoever is asked has answered, be it the browser. */
export function Switch({ isOn, isDisabled = false, describedBy, onSwitch, children }: Props): JSX.Element {
  return (
    <label class="lp-row lp-switch">
      <input
        type="checkbox"
        checked={isOn}
        disabled={isDisabled}
        aria-describedby={describedBy}
        // Not `onChange`: Firefox lets a permission be asked for from a click.
        onClick={(event) => {
          const { checked } = event.currentTarget;
          event.currentTarget.checked = isOn;
          onSwitch(checked);
        }}
      />
      <span>{children}</span>
    </label>
  );
}
