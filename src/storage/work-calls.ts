import type * as v from 'valibot';
import type { ArticleWork } from '../core/annotation/article-work.ts';
import type { StoreResult } from '../core/annotation/store-result.ts';
import { type Access, checked } from './access.ts';
import { readDue } from './read/read-due.ts';
import { readTarget } from './read/read-target.ts';
import { readWork } from './read/read-work.ts';
import { readText } from './records.ts';
import {
  ArticleNameSchema,
  CheckEditSchema,
  CorrectionEditSchema,
  DismissalEditSchema,
  HealingSchema,
  HighlightEditSchema,
  InboxEditSchema,
  NoteEditSchema,
  RevisitEditSchema,
  TagsEditSchema,
} from './schemas/edits.ts';
import { PictureEditSchema, savedPictures } from './schemas/saved-pictures.ts';
import { SaveArticleEditSchema } from './schemas/saved-text.ts';
import type { WorkCalls } from './store.ts';
import { type Transaction, transact, type Writing } from './transact.ts';
import { writeHighlight } from './write/write-highlight.ts';
import { writeMoves } from './write/write-moves.ts';
import { letPicturesGo, writePicture, writePictures } from './write/write-pictures.ts';
import { bringTextBack, forgetText, letTextGo, writeText } from './write/write-text.ts';
import {
  type Stamps,
  writeCheck,
  writeCorrection,
  writeDismissal,
  writeInbox,
  writeNote,
  writeRevisit,
  writeTags,
} from './write/write-work.ts';

/** The calls that work on one article. */
export function workCalls({ connection, stamps }: Access): WorkCalls {
  const read = <T>(work: (transaction: Transaction) => Promise<T>) => transact(connection, 'readonly', work);
  const change = async <S extends EditSchema>(
    schema: S,
    raw: unknown,
    write: Write<v.InferOutput<S>>,
  ): Promise<StoreResult<ArticleWork>> => {
    const edit = checked(schema, raw);
    if (!edit.ok) return edit;
    return transact(connection, 'readwrite', async (transaction) => {
      await write(transaction, edit.value, stamps);
      return readWork(transaction, edit.value.articleKey);
    });
  };

  return {
    workOn: (articleKey) => read((transaction) => readWork(transaction, articleKey)),
    claimTarget: (articleKey, claimId) => read((transaction) => readTarget(transaction, articleKey, claimId)),
    saveCheck: (edit) => change(CheckEditSchema, edit, writeCheck),
    saveNote: (edit) => change(NoteEditSchema, edit, writeNote),
    saveDismissal: (edit) => change(DismissalEditSchema, edit, writeDismissal),
    saveRevisit: (edit) => change(RevisitEditSchema, edit, writeRevisit),
    saveCorrection: (edit) => change(CorrectionEditSchema, edit, writeCorrection),
    saveHighlight: (edit) => change(HighlightEditSchema, edit, writeHighlight),
    saveTags: (edit) => change(TagsEditSchema, edit, writeTags),
    saveInbox: (edit) => change(InboxEditSchema, edit, writeInbox),
    heal: (articleKey, moves) => change(HealingSchema, { articleKey, moves }, writeMoves),
    saveArticle: (edit) => change(SaveArticleEditSchema, edit, writeText),
    unsaveArticle: async (articleKey) => {
      const gone = await change(ArticleNameSchema, { articleKey }, letTextGo);
      const isFull = !gone.ok && gone.fault.kind === 'full';
      return isFull ? change(ArticleNameSchema, { articleKey }, forgetText) : gone;
    },
    resaveArticle: async (articleKey) => {
      const name = checked(ArticleNameSchema, { articleKey });
      if (!name.ok) return name;
      return transact(connection, 'readwrite', (transaction) => bringTextBack(transaction, name.value.articleKey, stamps));
    },
    savedText: (articleKey) => read(async (transaction) => readText(await transaction.objectStore('texts').get(articleKey))),
    savePictures: async (pictures) => {
      const edit = checked(savedPictures, pictures);
      return edit.ok ? transact(connection, 'readwrite', (transaction) => writePictures(transaction, edit.value)) : edit;
    },
    savePicture: async (picture) => {
      const edit = checked(PictureEditSchema, picture);
      return edit.ok ? transact(connection, 'readwrite', (transaction) => writePicture(transaction, edit.value)) : edit;
    },
    dropPictures: (articleKey) => transact(connection, 'readwrite', (transaction) => letPicturesGo(transaction, articleKey)),
    due: (today) => read((transaction) => readDue(transaction, today)),
  };
}

type EditSchema = v.GenericSchema<unknown, { articleKey: string }>;
type Write<E> = (transaction: Writing, edit: E, stamps: Stamps) => Promise<void>;
