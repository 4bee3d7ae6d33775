import { dayFrom } from '../../../core/annotation/day.ts';
import type { Needs } from '../../../core/exchange/notes.ts';
import type { Behind } from '../../../core/exchange/report/setting.ts';
import type { ColourNames } from '../../../messaging/views.ts';
import { browserPhrases } from './browser-phrases.ts';
import type { DataWorld } from './data-world.ts';
import type { Collected, WriteOrder } from './exchange/exchange.ts';
import { type Format, hasNotes } from './formats.ts';

/** How what was gathered is to be written: in the reader's words, with what the context notes rest on that it tells. */
export async function writeOrder(
  { call, now }: Pick<DataWorld, 'call' | 'now'>,
  colourNames: ColourNames,
  { questions, needs }: Collected,
  format: Format,
): Promise<WriteOrder> {
  // Only a report tells up to which day the background reaches.
  const isResting = format === 'report' || (hasNotes(format) && needs.sources.length > 0);
  const behind = isResting ? await behindOf(needs, call) : { asOf: '', sources: {} };
  const phrases = await browserPhrases(colourNames, questions, call, hasNotes(format) ? needs.messages : [], behind.sources);
  const at = now();
  return { format, phrases, behind, now: at.toISOString(), day: dayFrom(at, 0) };
}

/** Rejects where the background cannot be asked: a file that keeps silent about its sources would be another one. */
async function behindOf({ sources: ids }: Needs, call: DataWorld['call']): Promise<Behind> {
  const behind = await call('knowledge/behind', { ids });
  if (!behind.ok) throw new Error(behind.fault.detail);
  return behind.value;
}
