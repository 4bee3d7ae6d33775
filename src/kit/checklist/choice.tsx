import type { JSX } from 'preact';
import { useId } from 'preact/hooks';

interface Props<Value extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly word: string }[];
  readonly chosen: Value | null;
  readonly isOff: boolean;
  readonly onChoose: (value: Value) => void;
}

/** One of a few, as a strip of radio buttons. */
export function Choice<Value extends string>({ label, options, chosen, isOff, onChoose }: Props<Value>): JSX.Element {
  const name = useId();
  return (
    <fieldset class="lp-choice" disabled={isOff}>
      <legend class="lp-unseen">{label}</legend>
      {options.map(({ value, word }) => (
        <label key={value}>
          <input
            type="radio"
            name={name}
            value={value}
            checked={chosen === value}
            disabled={isOff}
            onChange={() => onChoose(value)}
          />
          {word}
        </label>
      ))}
    </fieldset>
  );
}
