/** Where an element stands in the trade's two groups. */
export type ElementGroup = 'light' | 'heavy';

/** A rare-earth element as a strip in the card shows it. */
export interface Element {
  /** "Dy". */
  readonly symbol: string;
  readonly number: number;
  readonly name: string;
  /** In simplified characters. */
  readonly chinese: string;
  /** Light or heavy as China's trade and rules count; scandium and yttrium go with the heavy ones. */
  readonly group: ElementGroup;
  /** Main uses, a few words each. */
  readonly uses: readonly string[];
  /** Id of its card. */
  readonly card: string;
  /** Ids of the instruments that list it by name. */
  readonly instruments: readonly string[];
}
