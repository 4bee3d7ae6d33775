import type { Annotation } from '../../annotation/annotation.ts';
import type { ArticleRecord } from '../../annotation/article-work.ts';
import { slotOf } from '../../annotation/slot.ts';
import { withArticles } from '../complete.ts';
import { type ImportNote, type ImportResult, refused } from '../import-result.ts';
import { AnnotationSchema } from '../schema/annotation-schema.ts';
import { ArticleRecordSchema } from '../schema/article-schema.ts';
import { checked } from '../schema/schema-fault.ts';

/** A record with the path of the item it is made of. */
export interface Placed<Kind> {
  readonly where: string;
  readonly record: Kind;
}

/** What a foreign file gives before it is looked at as a whole. Records may be anything: what is none is left out. */
export interface Gathered {
  readonly articles: readonly Placed<unknown>[];
  readonly annotations: readonly Placed<unknown>[];
  /** Those that `foreignLibrary` made, which come after. They are as the schema says; to look again takes as long as to make them. */
  readonly made: readonly Placed<Annotation>[];
  readonly notes: readonly ImportNote[];
}

/** The library that a foreign file makes: valid records, each once, no place held twice. Refused where there are none. */
export function merged({ articles, annotations, made, notes }: Gathered): ImportResult {
  const said: ImportNote[] = [...notes];
  const kept = {
    articles: distinct(valid(ArticleRecordSchema, articles, said), ({ key }) => [key], null),
    annotations: distinct([...valid(AnnotationSchema, annotations, said), ...made], namesOf, said),
  };
  if (kept.articles.length + kept.annotations.length === 0) {
    const [first] = said;
    return refused('nothing-usable', first?.where ?? '', first ? `${first.code}: ${first.detail}` : 'no annotations');
  }
  return { ok: true, data: withArticles({ ...kept, texts: [], meta: {} }), notes: said };
}

function valid<Kind extends Annotation | ArticleRecord>(
  schema: Parameters<typeof checked<Kind>>[0],
  records: readonly Placed<unknown>[],
  notes: ImportNote[],
): readonly Placed<Kind>[] {
  return records.flatMap(({ where, record }) => {
    const result = checked(schema, record, []);
    if (result.ok) return [{ where, record: result.value }];
    notes.push({ code: 'invalid', where, detail: `${result.fault.where}: ${result.fault.code}` });
    return [];
  });
}

/** The first of those that share a name. The others are noted, where `notes` are taken. */
function distinct<Kind>(
  records: readonly Placed<Kind>[],
  names: (record: Kind) => readonly string[],
  notes: ImportNote[] | null,
): readonly Kind[] {
  const taken = new Set<string>();
  return records.flatMap(({ where, record }) => {
    const own = names(record);
    if (own.some((name) => taken.has(name))) {
      notes?.push({ code: 'duplicate', where, detail: own.join(' ').slice(0, 120) });
      return [];
    }
    for (const name of own) taken.add(name);
    return [record];
  });
}

/** A slot is a list in JSON, and no id. */
function namesOf(annotation: Annotation): readonly string[] {
  const slot = slotOf(annotation);
  return slot === null ? [annotation.id] : [annotation.id, slot];
}
