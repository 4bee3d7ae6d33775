import * as v from 'valibot';
import type {
  ArticleWork,
  CheckEdit,
  DismissalEdit,
  DueItem,
  Move,
  NoteEdit,
  RevisitEdit,
} from '../core/annotation/article-work.ts';
import type { StoreResult } from '../core/annotation/store-result.ts';
import { connect } from './connection.ts';
import { MIGRATIONS } from './migrations/migrate.ts';
import { readDue } from './read-due.ts';
import { readWork } from './read-work.ts';
import { CheckEditSchema, DismissalEditSchema, HealingSchema, NoteEditSchema, RevisitEditSchema } from './records.ts';
import { DATABASE } from './schema.ts';
import { type Transaction, transact } from './transact.ts';
import { type Stamps, writeCheck, writeDismissal, writeMoves, writeNote, writeRevisit } from './write-work.ts';

/** The reader's work, as the background keeps it. No call throws; each write is whole or not at all. */
export interface Store {
  /** The live work on an article; an empty one where nothing was saved. */
  workOn(articleKey: string): Promise<StoreResult<ArticleWork>>;
  /** Saves some fields of one answer, and gives the article's work as it then stands. */
  saveCheck(edit: CheckEdit): Promise<StoreResult<ArticleWork>>;
  /** Saves, or with an empty text deletes, one note, and gives the article's work as it then stands. */
  saveNote(edit: NoteEdit): Promise<StoreResult<ArticleWork>>;
  /** Puts a cross-check's note aside for its article, or takes it up again, and gives the article's work as it then stands. */
  saveDismissal(edit: DismissalEdit): Promise<StoreResult<ArticleWork>>;
  /** Saves, or with null deletes, the day to come back to a claim, and gives the article's work as it then stands. */
  saveRevisit(edit: RevisitEdit): Promise<StoreResult<ArticleWork>>;
  /** The claims of all articles whose day to come back is `today` (`YYYY-MM-DD`) or before, the longest due first. */
  due(today: string): Promise<StoreResult<readonly DueItem[]>>;
  /** Saves where `reattach` found annotations to belong now, and gives the article's work as it then stands. */
  heal(articleKey: string, moves: readonly Move[]): Promise<StoreResult<ArticleWork>>;
  /** Closes the connection. The next call opens it again. */
  close(): Promise<void>;
}

/** What a store runs on; each has the browser's own as default. */
export interface StoreOptions {
  readonly indexedDB?: IDBFactory;
  /** Name of the database. */
  readonly name?: string;
  /** The present instant, ISO 8601. */
  readonly now?: () => string;
  /** A new UUID. */
  readonly uuid?: () => string;
  /** Milliseconds after which an open that does not answer counts as `unavailable`. */
  readonly openLimit?: number;
}

/** Milliseconds a reader may be kept waiting for a database that another window holds up. */
const OPEN_LIMIT = 4_000;

/** A store over IndexedDB. Opens nothing before the first call. */
export function openStore(options: StoreOptions = {}): Store {
  const connection = connect({
    factory: () => options.indexedDB ?? globalThis.indexedDB,
    name: options.name ?? DATABASE,
    steps: MIGRATIONS,
    openLimit: options.openLimit ?? OPEN_LIMIT,
  });
  const stamps: Stamps = {
    now: options.now ?? (() => new Date().toISOString()),
    uuid: options.uuid ?? (() => crypto.randomUUID()),
  };
  const change = async <S extends EditSchema>(schema: S, raw: unknown, write: Write<v.InferOutput<S>>) => {
    const result = v.safeParse(schema, raw);
    if (!result.success) return refusal(result.issues[0]);
    const edit = result.output;
    return transact(connection, 'readwrite', async (transaction) => {
      await write(transaction, edit, stamps);
      return readWork(transaction, edit.articleKey);
    });
  };

  return {
    workOn: (articleKey) => transact(connection, 'readonly', (transaction) => readWork(transaction, articleKey)),
    saveCheck: (edit) => change(CheckEditSchema, edit, writeCheck),
    saveNote: (edit) => change(NoteEditSchema, edit, writeNote),
    saveDismissal: (edit) => change(DismissalEditSchema, edit, writeDismissal),
    saveRevisit: (edit) => change(RevisitEditSchema, edit, writeRevisit),
    due: (today) => transact(connection, 'readonly', (transaction) => readDue(transaction, today)),
    heal: (articleKey, moves) => change(HealingSchema, { articleKey, moves }, writeMoves),
    close: () => connection.close(),
  };
}

type EditSchema = v.GenericSchema<unknown, { articleKey: string }>;
type Write<E> = (transaction: Transaction<'readwrite'>, edit: E, stamps: Stamps) => Promise<void>;

/** An edit refused for what it is made of, with the path of the first thing that is wrong. */
function refusal(issue: v.BaseIssue<unknown>): StoreResult<never> {
  const detail = `${v.getDotPath(issue) ?? 'edit'}: ${issue.message.slice(0, 200)}`;
  return { ok: false, fault: { kind: 'invalid', detail } };
}
