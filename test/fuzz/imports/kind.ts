import type { Kind } from '../kinds.ts';
import { type ImportInput, importInputs } from './files.ts';
import { importHolds } from './holds.ts';

/** Files to a library, and back. */
export const importsKind: Kind<ImportInput> = {
  inputs: importInputs,
  holds: importHolds,
  sizeOf: (input) => JSON.stringify(input).length,
};
