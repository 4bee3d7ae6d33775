import { isWebAddress } from '../../article/web-address.ts';
import { htmlText } from '../foreign/plain-text.ts';
import { isObject, type JsonObject, listOf } from '../json/is-object.ts';

/** What the bodies of an annotation say, as far as Loupe has a place for it. */
export interface BodyTexts {
  readonly texts: readonly string[];
  readonly tags: readonly string[];
  /** Whether a body says something that is neither. */
  readonly hasOther: boolean;
}

/** What `body` and `bodyValue` of an annotation say. Resources elsewhere are named by their address; nothing is fetched. */
export function bodyTexts({ body, bodyValue }: JsonObject): BodyTexts {
  const parts = [...listOf(body), ...listOf(bodyValue)].map(partOf);
  return {
    texts: parts.flatMap(({ texts }) => texts),
    tags: parts.flatMap(({ tags }) => tags),
    hasOther: parts.some(({ hasOther }) => hasOther),
  };
}

const OTHER: BodyTexts = { texts: [], tags: [], hasOther: true };
const text = (value: string): BodyTexts => ({ ...OTHER, texts: value.trim() === '' ? [] : [value], hasOther: false });

function partOf(body: unknown): BodyTexts {
  if (typeof body === 'string') return text(body);
  if (!isObject(body)) return OTHER;
  // Of a choice any one will do; of other lists all are meant.
  if (Array.isArray(body['items'])) return bodyTexts({ body: body['type'] === 'Choice' ? body['items'][0] : body['items'] });
  const { value, purpose, format, source, id } = body;
  if (typeof value === 'string') {
    if (listOf(purpose).includes('tagging')) return { ...OTHER, tags: [value], hasOther: false };
    return text(listOf(format).some((one) => typeof one === 'string' && one.includes('html')) ? htmlText(value) : value);
  }
  const address = isObject(source) ? source['id'] : (source ?? id);
  return typeof address === 'string' && isWebAddress(address) ? text(address) : OTHER;
}
