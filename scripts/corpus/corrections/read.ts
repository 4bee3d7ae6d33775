// A file of corrections as readers send it: checked whole before anything of it is taken.
import * as v from 'valibot';
import { SPEAKER_LIMIT } from '../../../src/core/annotation/correction.ts';
import { LAYERS, SPEAKERS } from '../../../src/core/claim/claim.ts';
import {
  CORRECTIONS_FORMAT,
  CORRECTIONS_VERSION,
  type CorrectionsFile,
} from '../../../src/core/exchange/corrections/corrections-file.ts';

/** More than a reader corrects in a life; there so that a hostile file ends. */
const MOST = 100_000;
/** Longest sentence, in UTF-16 units. */
const LONGEST = 20_000;

const text = v.pipe(v.string('is no text'), v.maxLength(LONGEST, `is longer than ${LONGEST} characters`));
const layer = v.picklist(LAYERS, `is none of ${LAYERS.join(', ')}`);
const speaker = v.picklist(SPEAKERS, `is none of ${SPEAKERS.join(', ')}`);
const name = v.nullable(v.pipe(v.string('is no text'), v.maxLength(SPEAKER_LIMIT, `is longer than ${SPEAKER_LIMIT} characters`)));

const correction = v.pipe(
  v.strictObject({
    sentence: v.pipe(
      text,
      v.check((words) => words.trim() !== '', 'is empty'),
    ),
    language: v.nullable(text),
    loupe: v.nullable(v.strictObject({ layer, speaker, speakerName: name })),
    reader: v.strictObject({
      isClaim: v.boolean('is neither true nor false'),
      layer: v.nullable(layer),
      speaker: v.nullable(speaker),
      speakerName: name,
      part: v.nullable(text),
    }),
    page: v.nullable(v.strictObject({ host: text, url: text })),
  }),
  v.forward(
    v.check(({ sentence, reader }) => reader.part === null || sentence.includes(reader.part), 'is not in the sentence'),
    ['reader', 'part'] as never,
  ),
);

const File = v.strictObject({
  format: v.literal(CORRECTIONS_FORMAT),
  version: v.literal(CORRECTIONS_VERSION),
  app: text,
  written: v.pipe(v.string('is no text'), v.regex(/^\d{4}-\d{2}-\d{2}$/, 'is no day as YYYY-MM-DD')),
  corrections: v.pipe(v.array(correction, 'is no list'), v.maxLength(MOST, `are more than ${MOST}`)),
});

/** What a file holds, or in one line what is wrong with it and where. */
export type ReadCorrections = { readonly file: CorrectionsFile } | { readonly fault: string };

/** Reads the text of a file of corrections. */
export function readCorrections(source: string): ReadCorrections {
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch (error) {
    return { fault: `no JSON: ${error instanceof Error ? error.message : error}` };
  }
  const { format, version } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  if (format !== CORRECTIONS_FORMAT) return { fault: `format: is not "${CORRECTIONS_FORMAT}"; no file of corrections` };
  if (typeof version === 'number' && version > CORRECTIONS_VERSION)
    return { fault: `version: ${version} is newer than what is read here, ${CORRECTIONS_VERSION}` };
  const result = v.safeParse(File, value, { abortEarly: true });
  if (result.success) return { file: result.output };
  const [issue] = result.issues;
  const words = issue.type === 'strict_object' || issue.type === 'literal' ? issue.message.toLowerCase() : issue.message;
  return { fault: `${pathIn(issue)}: ${words}` };
}

function pathIn(issue: v.BaseIssue<unknown>): string {
  const steps = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`));
  return steps.join('').replace(/^\./, '') || 'the file';
}
