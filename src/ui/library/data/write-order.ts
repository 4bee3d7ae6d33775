import { dayFrom } from '../../../core/annotation/day.ts';
import type { Behind, Needs } from '../../../core/exchange/report/setting.ts';
import type { ColourNames } from '../../../messaging/views.ts';
import { browserPhrases } from './browser-phrases.ts';
import type { DataWorld } from './data-world.ts';
import type { Collected, WriteOrder } from './exchange/exchange.ts';
import type { Format } from './formats.ts';

/** How what was gathered is to be written: in the reader's words, and a report with what its context notes rest on. */
export async function writeOrder(
  { call, now }: Pick<DataWorld, 'call' | 'now'>,
  colourNames: ColourNames,
  { questions, needs }: Collected,
  format: Format,
): Promise<WriteOrder> {
  const isReport = format === 'report';
  const phrases = await browserPhrases(colourNames, questions, call, isReport ? needs.messages : []);
  const behind = isReport ? await behindOf(needs, call) : { asOf: '', sources: {} };
  const at = now();
  return { format, phrases, behind, now: at.toISOString(), day: dayFrom(at, 0) };
}

/** Rejects where the background cannot be asked: a report that keeps silent about its sources would be another one. */
async function behindOf({ sources: ids }: Needs, call: DataWorld['call']): Promise<Behind> {
  const behind = await call('knowledge/behind', { ids });
  if (!behind.ok) throw new Error(behind.fault.detail);
  return behind.value;
}
