import type { Part } from '../part.ts';
import { ARTICLES } from './articles.ts';
import { ENGINE } from './engine.ts';
import { PAGES } from './pages.ts';
import { SIZES } from './sizes.ts';

/** All that `npm run bench` measures, in its order. */
export const PARTS: readonly Part[] = [SIZES, PAGES, ARTICLES, ENGINE];
