import * as v from 'valibot';
import { HttpUrl, Id, isDistinct, Words } from '../knowledge/schema.ts';
import { SITE_KINDS } from './site.ts';

// For the build's check and for tests; never part of the extension.

const Host = v.pipe(
  v.string(),
  v.regex(/^(?!www\.)([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/, 'is not a lower-case host without "www."'),
);

/** Characters of a sentence on ownership: it stands on a line or two beside the name of the site. */
const LONGEST = 120;

const OwnershipSchema = v.strictObject({
  says: v.pipe(Words, v.regex(/^[^.]+\.$/, 'is not one sentence'), v.maxLength(LONGEST, `has more than ${LONGEST} characters`)),
  source: v.strictObject({
    publisher: Words,
    title: Words,
    url: v.pipe(HttpUrl, v.startsWith('https://', 'is not an https address')),
    isChecked: v.boolean(),
  }),
});

const SiteRow = v.strictObject({
  id: Id,
  name: Words,
  hosts: v.pipe(v.array(Host), v.minLength(1, 'has no host'), v.check(isDistinct, 'has a host twice')),
  kind: v.picklist(SITE_KINDS),
  country: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'is not an ISO 3166-1 alpha-2 code')),
  languages: v.pipe(
    v.array(v.pipe(v.string(), v.regex(/^[a-z]{2}$/, 'is not an ISO 639-1 code'))),
    v.minLength(1, 'has no language'),
  ),
  stateAffiliated: v.boolean(),
  ownership: v.optional(OwnershipSchema),
});

/** What one row of `data/sites.json` must look like. */
export const SiteSchema = v.pipe(
  SiteRow,
  v.forward(
    v.check(({ stateAffiliated, ownership }) => !stateAffiliated || ownership !== undefined, 'is missing: who runs it?'),
    ['ownership'],
  ),
);
