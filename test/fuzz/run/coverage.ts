import { type Profiler, Session } from 'node:inspector';

/** What of the project's files was reached, block by block. */
export interface Coverage {
  /** Whether since the last time something was reached that had never been before. */
  take(): boolean;
  /** Functions reached, those there are in the files that were loaded, and the blocks of reached ones that were not. */
  totals(): { readonly reached: number; readonly functions: number; readonly unreached: number };
}

/** Starts counting in this thread. Files that are loaded before are counted by whole functions only. */
export function startCoverage(covered: RegExp): Coverage {
  const session = new Session();
  session.connect();
  const post = <Answer>(method: string, params: object = {}): Answer => {
    let answer: unknown;
    // The answer comes before `post` returns: the session is of this very thread.
    session.post(method, params, (error, result) => {
      if (error) throw new Error(`${method}: ${error.message}`);
      answer = result;
    });
    return answer as Answer;
  };
  post('Profiler.enable');
  post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  /** By function, the blocks in it that were never reached; null for a function that was not. */
  const left = new Map<string, readonly Block[] | null>();

  /** Whether something new was reached in one of the functions of a script. */
  function note({ scriptId, functions }: Profiler.ScriptCoverage): boolean {
    let isNew = false;
    for (const { ranges } of functions) {
      const [whole] = ranges;
      const name = `${scriptId}:${whole?.startOffset}-${whole?.endOffset}`;
      const before = left.get(name) ?? null;
      const missed = ranges.filter(({ count }) => count === 0);
      const after = whole?.count === 0 ? before : before ? stillMissed(before, missed) : missed;
      if (after && (!before || extentOf(after) < extentOf(before))) isNew = true;
      left.set(name, after);
    }
    return isNew;
  }

  return {
    take() {
      const { result } = post<Profiler.TakePreciseCoverageReturnType>('Profiler.takePreciseCoverage');
      return result
        .filter(({ url }) => covered.test(url))
        .map(note)
        .includes(true);
    },
    totals() {
      const reached = [...left.values()].filter((blocks) => blocks !== null);
      return {
        reached: reached.length,
        functions: left.size,
        unreached: reached.reduce((sum, blocks) => sum + blocks.length, 0),
      };
    },
  };
}

type Block = Pick<Profiler.CoverageRange, 'startOffset' | 'endOffset'>;

/** What was missed before and now: where one lies in the other, the smaller. */
function stillMissed(before: readonly Block[], now: readonly Block[]): readonly Block[] {
  return before.flatMap((one) =>
    now.flatMap((other) => {
      const startOffset = Math.max(one.startOffset, other.startOffset);
      const endOffset = Math.min(one.endOffset, other.endOffset);
      return startOffset < endOffset ? [{ startOffset, endOffset }] : [];
    }),
  );
}

function extentOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { startOffset, endOffset }) => sum + endOffset - startOffset, 0);
}
