/** What a part is measured with. */
export interface Bench {
  /** Each thing once, to see that it works. */
  readonly isQuick: boolean;
  /** Whether the peers are installed. */
  readonly hasPeers: boolean;
  /** How often to run what is to be run `count` times: once where it is quick. */
  runs(count: number): number;
  /** Tells the person at the terminal what is being done. */
  say(doing: string): void;
}

/** Something that can be measured by itself. */
export interface Part {
  readonly name: string;
  readonly title: string;
  /** The figures, as Markdown. */
  measure(bench: Bench): Promise<string>;
}
