import { MOVING } from './living.ts';
import type { OtherPage } from './page.ts';
import { STILL } from './still.ts';

/** Thirty pages that are not about rare earths, of 10 KB to 5 MB. */
export const OTHER_PAGES: readonly OtherPage[] = [...STILL, ...MOVING];
