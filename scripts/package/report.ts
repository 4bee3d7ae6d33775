import { createHash } from 'node:crypto';

/** A finished package. */
export interface Package {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const KB = 1_024;
/** Bytes that Chrome's package may have; see docs/decisions/0009-what-the-package-may-weigh.md. */
export const CHROME_BUDGET = 1_024 * KB;

/** The lines of a SHA256SUMS file, as `sha256sum --check` reads them. */
export function checksums(packages: readonly Package[]): string {
  return packages.map(({ name, bytes }) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`).join('');
}

/** A table of names and sizes, with the budget beside Chrome's. */
export function sizes(packages: readonly Package[]): string[] {
  return packages.map(({ name, bytes }) => {
    const size = `${(bytes.length / KB).toFixed(1)} KB`;
    const budget = isChromes(name) ? `  (budget ${CHROME_BUDGET / KB} KB)` : '';
    return `${name.padEnd(28)} ${size.padStart(10)}${budget}`;
  });
}

/** Whether the package for Chrome is larger than it may be. */
export function isOverBudget(packages: readonly Package[]): boolean {
  return packages.some(({ name, bytes }) => isChromes(name) && bytes.length > CHROME_BUDGET);
}

const isChromes = (name: string) => name.endsWith('-chrome.zip');
