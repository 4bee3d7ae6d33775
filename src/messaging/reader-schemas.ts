// Apart from those of the background: the reader is put into every article, and should bring no more than it needs.
import * as v from 'valibot';
import { LAYERS } from '../core/claim/claim.ts';
import { PAGE_ACTIONS, type ReaderCalls } from './contract.ts';
import { checkId, claimId, nothing, passageToShow, type Schemas, uuid } from './schema-parts.ts';

const offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const mark = v.strictObject({ id: claimId, start: offset, end: offset, layer: v.picklist(LAYERS), isMarked: v.boolean() });

/** Requests that the background may send to the reader in a tab. */
export const READER_SCHEMAS: Schemas<ReaderCalls> = {
  'reader/show-claim': v.strictObject({ claimId }),
  'reader/open-claim': v.strictObject({ claimId, check: checkId, isByPointer: v.boolean() }),
  'reader/mark-anew': nothing,
  'reader/read-again': nothing,
  'reader/mark': v.strictObject({ marks: v.array(mark) }),
  'reader/work-changed': nothing,
  'reader/show-highlight': v.strictObject({ id: uuid }),
  'reader/show-passage': passageToShow,
  'reader/use-selection': v.strictObject({ use: v.picklist(['highlight', 'note', 'check']) }),
  'reader/act': v.strictObject({ action: v.picklist(PAGE_ACTIONS) }),
  'reader/claim-at-hand': nothing,
  'reader/leave': nothing,
  'reader/article': nothing,
  'reader/pictures': v.strictObject({ length: offset }),
  'reader/picture': v.strictObject({ token: uuid, number: offset, most: offset }),
  'reader/is-here': nothing,
};
