import * as v from 'valibot';
import { type Fault, repeatedIds, schemaFaults } from '../knowledge/faults.ts';
import { HttpUrl, Id, isDistinct, Words } from '../knowledge/schema.ts';
import { SITE_KINDS, type Site } from './site.ts';

// For the build's check and for tests; never part of the extension.

/** A fault for each host that is another's too, or lies below one: `siteOf` would have to choose. */
function hostFaults(sites: readonly Site[]): Fault[] {
  const owners = new Map(sites.flatMap(({ id, hosts }) => hosts.map((host) => [host, id] as const)));
  const count = sites.flatMap(({ hosts }) => hosts);
  return sites.flatMap(({ id, hosts }) =>
    hosts.flatMap((host) => {
      const isTwice = count.filter((other) => other === host).length > 1;
      const above = [...owners.keys()].find((other) => host.endsWith(`.${other}`));
      if (isTwice) return [{ file: 'sites.json', row: id, field: 'hosts', what: `"${host}" stands there twice` }];
      return above
        ? [{ file: 'sites.json', row: id, field: 'hosts', what: `"${host}" lies below ${above} of ${owners.get(above)}` }]
        : [];
    }),
  );
}

/** A fault for each sentence on ownership that an earlier site has: copied, it says nothing of this one. */
function sentenceFaults(sites: readonly Site[]): Fault[] {
  const seen = new Map<string, string>();
  return sites.flatMap(({ id, ownership }) => {
    if (!ownership) return [];
    const first = seen.get(ownership.says);
    seen.set(ownership.says, first ?? id);
    return first ? [{ file: 'sites.json', row: id, field: 'ownership.says', what: `is the sentence of ${first} too` }] : [];
  });
}

/** All that is wrong with the list of sites. */
export function siteFaults(rows: readonly unknown[]): Fault[] {
  const shape = schemaFaults(SiteSchema, { file: 'sites.json', rows });
  return [
    ...shape,
    ...repeatedIds([{ file: 'sites.json', rows }]),
    ...(shape.length > 0 ? [] : [...hostFaults(rows as readonly Site[]), ...sentenceFaults(rows as readonly Site[])]),
  ];
}

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
const SiteSchema = v.pipe(
  SiteRow,
  v.forward(
    v.check(({ stateAffiliated, ownership }) => !stateAffiliated || ownership !== undefined, 'is missing: who runs it?'),
    ['ownership'],
  ),
);
