import type { Annotation, Body, CorrectionBody } from '../../annotation/annotation.ts';
import type { ArticleRecord } from '../../annotation/article-work.ts';
import type { LibraryData } from '../../annotation/library-data.ts';
import { withArticles } from '../complete.ts';
import { uuidFor } from '../uuid.ts';
import { iriOf, sourceIri } from './identifier.ts';
import { CONTEXT, ownTerms } from './vocabulary.ts';

/**
 * The live annotations of `data` as an Annotation Collection of the W3C's Web Annotation model, in JSON-LD, on one page.
 * Each annotation stands for itself by the model's rules; what only Loupe has (colours, what it read, answers) is in terms
 * of Loupe's own, beside a text that others can show. The articles go along, without their texts.
 */
export function toJsonLd(data: LibraryData): string {
  const { articles: all, annotations } = withArticles(data);
  const articles = all.filter(({ deleted }) => deleted === null);
  const keys = new Set(articles.map(({ key }) => key));
  const live = annotations.filter(({ deleted, body, articleKey }) => deleted === null && body.length > 0 && keys.has(articleKey));
  const items = live.map(annotationOf);
  const id = iriOf(uuidFor(live.map((one) => `${one.id} ${one.modified}`).join('\n')));
  const page = { id: `${id}#page`, type: 'AnnotationPage', partOf: id, startIndex: 0, items };
  const collection = {
    '@context': CONTEXT,
    id,
    type: 'AnnotationCollection',
    label: 'Loupe',
    total: items.length,
    first: page,
    last: page.id,
    'loupe:articles': articles.map((article) => ownTerms(withoutText(article))),
  };
  return `${JSON.stringify(collection, null, 1)}\n`;
}

/** The texts stay behind, so none of them is saved where this is read. */
const withoutText = (article: ArticleRecord): ArticleRecord => ({ ...article, saved: null });

function annotationOf({ id, motivation, target, body, created, modified, articleKey, claimId }: Annotation): object {
  const bodies = body.flatMap(bodyOf);
  const [first] = body;
  const source = sourceIri(target.source);
  const highlight = first?.type === 'Highlight' ? { 'loupe:colour': first.colour, 'loupe:claim': ownTerms(first.claim) } : {};
  return {
    '@context': CONTEXT,
    id: iriOf(id),
    type: 'Annotation',
    motivation,
    created: new Date(created).toISOString(),
    modified: new Date(modified).toISOString(),
    target: targetOf(source, target),
    ...(bodies.length === 0 ? {} : { body: bodies }),
    ...highlight,
    'loupe:articleKey': articleKey,
    'loupe:claimId': claimId,
    ...(source === target.source ? {} : { 'loupe:source': target.source }),
  };
}

/** Without selectors the target is the page itself. */
function targetOf(source: string, { selector }: Annotation['target']): unknown {
  return selector.length === 0 ? source : { type: 'SpecificResource', source, selector };
}

/** A highlight's colour is no text about the passage, and is told beside the bodies. */
function bodyOf(body: Body): readonly object[] {
  switch (body.type) {
    case 'TextualBody':
      return [textualBody(body.purpose, body.value)];
    case 'Highlight':
      return [];
    case 'Check': {
      const { question, finding, state, note, evidence } = body;
      const told = [`${question}: ${finding ?? state}`, note, evidence].filter((line) => line !== '').join('\n');
      return [ownBody('Check', body, told)];
    }
    case 'Dismissal':
      return [ownBody('Dismissal', body, body.check)];
    case 'Revisit':
      return [ownBody('Revisit', body, body.date)];
    case 'Inbox':
      return [ownBody('Inbox', body, body.state)];
    case 'Correction':
      return [ownBody('Correction', body, correctedInWords(body))];
    case 'Claim': {
      const { layer, topics, speaker, speakerName } = body;
      return [ownBody('Claim', body, [layer, speakerName ?? speaker, ...topics].join('; '))];
    }
  }
}

/** What the reader says, for programs that know nothing of Loupe; what Loupe had said is the body after it. */
function correctedInWords({ isClaim, layer, speaker, speakerName, part }: CorrectionBody): string {
  if (!isClaim) return 'not a claim';
  return [layer, speakerName ?? speaker, part].filter((said) => said !== null).join('; ');
}

function ownBody(type: string, { type: _, purpose, ...fields }: Exclude<Body, { type: 'TextualBody' }>, value: string): object {
  return { ...textualBody(purpose, value), ...(ownTerms({ type, ...fields }) as object) };
}

function textualBody(purpose: Body['purpose'], value: string): object {
  return { type: 'TextualBody', purpose, format: 'text/plain', value };
}
