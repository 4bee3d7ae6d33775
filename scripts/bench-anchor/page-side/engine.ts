/** A way of keeping passages of a page and finding them again, as the bench drives it in the page. */
export interface Engine {
  /** What a passage is kept as: anything that survives JSON. */
  describe(range: Range): unknown;
  /** The passages that `kept` now are, in that order; null where it finds none. All that it does for that counts. */
  anchor(kept: readonly unknown[]): Promise<readonly (Range | null)[]> | readonly (Range | null)[];
}

/** Where engines put themselves in the page, by name. */
export interface EngineGlobal {
  benchEngines?: Record<string, Engine>;
}

/** Puts an engine into the page. */
export function provide(name: string, engine: Engine): void {
  const global = globalThis as EngineGlobal;
  global.benchEngines = { ...global.benchEngines, [name]: engine };
}
