import type { Part } from '../part.ts';
import { tableOf } from '../report.ts';
import { measureSizes } from '../size-figures.ts';

/** What the build weighs. */
export const SIZES: Part = { name: 'sizes', title: 'Size', measure: async () => tableOf(await measureSizes()) };
