import type * as engineModule from '../../../src/core/read-article.ts';
import type * as sentencesModule from '../../../src/core/text/sentences.ts';
import { builtModule } from '../built-module.ts';

/** What is measured of the engine. */
export type Engine = Pick<typeof engineModule, 'readClaims' | 'withBackground'> & Pick<typeof sentencesModule, 'splitSentences'>;

/** The engine built as for the extension, to be run in Node: V8 as in Chromium. */
export async function builtEngine(): Promise<Engine> {
  const reading = (await builtModule('src/core/read-article.ts', 'engine')) as typeof engineModule;
  const sentences = (await builtModule('src/core/text/sentences.ts', 'sentences')) as typeof sentencesModule;
  return { ...reading, ...sentences };
}
