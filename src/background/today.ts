import { dayFrom } from '../core/annotation/day.ts';

/** The reader's own day, `YYYY-MM-DD`. */
export const today = (): string => dayFrom(new Date(), 0);
