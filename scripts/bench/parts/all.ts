import type { Part } from '../part.ts';
import { ANCHORING } from './anchoring.ts';
import { ARTICLES } from './articles.ts';
import { ECHO } from './echo.ts';
import { ENGINE } from './engine.ts';
import { EXTRACTION } from './extraction.ts';
import { HYPOTHESIS } from './hypothesis.ts';
import { IDLE } from './idle.ts';
import { LIBRARY } from './library.ts';
import { MARKING } from './marking.ts';
import { PAGES } from './pages.ts';
import { SIZES } from './sizes.ts';
import { START } from './start.ts';

/** All that `npm run bench` measures, in its order. */
export const PARTS: readonly Part[] = [
  SIZES,
  PAGES,
  IDLE,
  ARTICLES,
  START,
  ENGINE,
  ECHO,
  EXTRACTION,
  ANCHORING,
  MARKING,
  HYPOTHESIS,
  LIBRARY,
];
