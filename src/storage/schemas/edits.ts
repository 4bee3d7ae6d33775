import * as v from 'valibot';
import { isWhole } from '../../core/annotation/correction.ts';
import { cleanTags, TAG_LIMIT, TAGS_LIMIT } from '../../core/annotation/tags.ts';
import {
  claimFacts,
  colour,
  correctionFields,
  finding,
  inboxState,
  note,
  position,
  quote,
  selectors,
  state,
} from './annotation.ts';
import { day, head, key, listOf } from './fields.ts';

const claimTarget = v.object({ id: key, quote, position, facts: v.exactOptional(claimFacts) });
const subject = { articleKey: key, head };
const ofClaim = { ...subject, claim: v.nullable(claimTarget) };
const answerBases = { noteBase: v.string(), evidenceBase: v.string() };
// The rules for an answer as a whole are `validateAnswer`'s; here only what each field is made of.
const answer = v.partial(v.object({ state, finding, note: v.string(), evidence: v.string(), ...answerBases }));
const someTags = v.pipe(
  listOf(v.pipe(v.string(), v.maxLength(1_000))),
  v.transform((tags) => cleanTags(tags)),
);
const tags = v.pipe(
  someTags,
  v.check(({ length }) => length <= TAGS_LIMIT, 'are too many'),
  v.check((tags) => tags.every(({ length }) => length <= TAG_LIMIT), 'are too long'),
);

/** What an answer's edit must look like. */
export const CheckEditSchema = v.object({ ...ofClaim, question: key, change: answer });
/** What the edit of a note must look like. */
export const NoteEditSchema = v.object({ ...ofClaim, text: note, base: v.exactOptional(v.string()) });
/** What putting a cross-check's note aside must look like. */
export const DismissalEditSchema = v.object({ ...ofClaim, check: key, isDismissed: v.boolean() });
/** What the edit of a day to come back must look like. */
export const RevisitEditSchema = v.object({ ...ofClaim, date: v.nullable(day) });
/** What the edit of a correction must look like. */
export const CorrectionEditSchema = v.object({
  ...subject,
  claim: claimTarget,
  correction: v.nullable(
    v.pipe(
      v.object(correctionFields),
      v.check((said) => isWhole(said), 'fits not together'),
    ),
  ),
});
/** What moves of annotations must look like. */
export const HealingSchema = v.object({
  articleKey: key,
  moves: v.array(v.object({ id: key, claimId: v.nullable(key), selector: selectors, facts: v.exactOptional(claimFacts) })),
});

const change = v.object({
  colour: v.exactOptional(colour),
  note: v.exactOptional(note),
  noteBase: v.exactOptional(v.string()),
  tags: v.exactOptional(tags),
});
const birth = v.object({
  selector: v.pipe(selectors, v.minLength(1)),
  claimId: v.nullable(key),
  claim: v.nullable(claimFacts),
  replaces: v.nullable(key),
});

/** What the edit of a highlight must look like. */
export const HighlightEditSchema = v.object({ ...subject, id: key, change, birth: v.nullable(birth) });
/** What the edit of an article's tags must look like. Gives them clean. */
export const TagsEditSchema = v.object({ ...subject, tags });

/** What the edit of an article's state in the inbox must look like. */
export const InboxEditSchema = v.object({ ...subject, state: v.nullable(inboxState) });

const names = listOf(key, 200_000);
/** What names of records must look like. */
export const RecordsSchema = v.object({ annotations: names, articles: names });
/** What a change of the tags of many records must look like. Gives them clean. */
export const BulkTagSchema = v.object({ records: RecordsSchema, tags: v.object({ add: tags, remove: someTags }) });
/** What a change of the state of many articles in the inbox must look like. */
export const BulkInboxSchema = v.object({
  articles: names,
  state: v.nullable(inboxState),
  from: v.optional(v.nullable(inboxState)),
});
/** What the name of an article must look like. */
export const ArticleNameSchema = v.object({ articleKey: key });
