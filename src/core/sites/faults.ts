import { type Fault, repeatedIds, schemaFaults } from '../knowledge/faults.ts';
import { SiteSchema } from './schema.ts';
import type { Site } from './site.ts';

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
