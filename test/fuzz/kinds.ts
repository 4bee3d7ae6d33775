import type fc from 'fast-check';

/** What is fuzzed. */
export const KIND_NAMES = ['engine', 'pages', 'imports', 'messages'] as const;
/** One of `KIND_NAMES`. */
export type KindName = (typeof KIND_NAMES)[number];

/** One kind of fuzzing: what goes in, and what must hold. Inputs are plain data. */
export interface Kind<Input = unknown> {
  /** Inputs of the grammar and, where there are seeds, children of them. */
  inputs(seeds: readonly Input[]): fc.Arbitrary<Input>;
  /** Throws, or rejects, where something does not hold. */
  holds(input: Input): void | Promise<void>;
  /** UTF-16 units of what is read, by which its time is judged. */
  sizeOf(input: Input): number;
}

/** How one kind is run. */
export interface Pace {
  /** Inputs of the nightly command. */
  readonly nightly: number;
  /** Inputs given to a thread at a time. */
  readonly chunk: number;
  /** Chunks between two looks at what was reached. */
  readonly chunks: number;
  /** Inputs kept as seeds. */
  readonly seeds: number;
  /** Which of the project's files count as reached. */
  readonly covered: RegExp;
}

/** The pace of each kind. */
export const PACES: Readonly<Record<KindName, Pace>> = {
  engine: { nightly: 1_000_000, chunk: 250, chunks: 40, seeds: 400, covered: /\/src\/core\// },
  pages: { nightly: 20_000, chunk: 25, chunks: 16, seeds: 120, covered: /\/src\/(?:dom|core\/anchor)\// },
  imports: { nightly: 20_000, chunk: 100, chunks: 8, seeds: 150, covered: /\/src\/core\/exchange\// },
  messages: { nightly: 5_000, chunk: 25, chunks: 8, seeds: 100, covered: /\/src\/(?:background|storage|messaging)\// },
};

/** Loads a kind: not before it is asked for, so that its code is counted from its first step. */
export async function kindOf(name: KindName): Promise<Kind> {
  switch (name) {
    case 'engine':
      return (await import('./engine/kind.ts')).engineKind as Kind;
    case 'pages':
      return (await import('./pages/kind.ts')).pagesKind as Kind;
    case 'imports':
      return (await import('./imports/kind.ts')).importsKind as Kind;
    case 'messages':
      return (await import('./messages/kind.ts')).messagesKind as Kind;
  }
}
