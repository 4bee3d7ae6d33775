import { CARD_RECORDS } from './cards.ts';

/** The latest day, `YYYY-MM-DD` or coarser, on which a fact of the cards was seen to hold. */
export function knowledgeAsOf(): string {
  const days = Object.values(CARD_RECORDS).flatMap((records) => records.flatMap(({ facts }) => facts.map(({ asOf }) => asOf)));
  return days.sort().at(-1) ?? '';
}
