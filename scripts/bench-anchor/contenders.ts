import { bundle } from './bundle.ts';
import { findHypothesis } from './hypothesis.ts';
import type { Contender } from './measure.ts';

/** Loupe and its peers; `say` hears which cannot be measured, and why. */
export async function contenders(say: (line: string) => void): Promise<readonly Contender[]> {
  const all: Contender[] = [
    { name: 'Loupe', script: await bundle('loupe.ts'), runs: 9, atOnce: 200 },
    { name: 'dom-anchor-text-quote', script: await bundle('dom-anchor.ts'), runs: 3, atOnce: 40 },
  ];
  const peer = findHypothesis();
  if ('missing' in peer) {
    say(`The Hypothesis client was not measured: ${peer.missing}.\n`);
    return all;
  }
  return [...all, { name: 'Hypothesis', script: await bundle('hypothesis.ts', peer.modules), runs: 3, atOnce: 40 }];
}

/** The same with a third of the runs. */
export function hurried(contender: Contender): Contender {
  return { ...contender, runs: Math.ceil(contender.runs / 3) };
}
