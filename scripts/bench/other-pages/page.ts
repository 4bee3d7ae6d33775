/** A page that the gate is measured on. */
export interface OtherPage {
  readonly name: string;
  readonly kind: 'plain' | 'rendered' | 'large tree' | 'living' | 'menus' | 'language' | 'heavy' | 'look-alike' | 'let in';
  readonly html: () => string;
  /** Milliseconds after loading by which the gate has looked for the last time, where it has so little text at first that the gate looks again. */
  readonly settles?: number;
}
