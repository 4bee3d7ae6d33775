/** Begins the id of a claim that the reader made of a passage, before the id of its highlight. */
const OWN = 'own:';

/** The id of the claim that the reader made of the passage of a highlight. */
export function ownClaimId(highlight: string): string {
  return `${OWN}${highlight}`;
}

/** Whether a claim is one that the reader made. */
export function isOwnClaim(id: string): boolean {
  return id.startsWith(OWN);
}
