import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { licenceNotices } from '../../../scripts/build/notices.ts';

describe('the licences in the package', () => {
  it('are Loupe’s own and those of every library that is built into it, with version and terms', () => {
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> };
    const parts = licenceNotices().split(/\n-{80}\n/);
    expect(parts[0]).toContain('MIT License');
    for (const name of [...Object.keys(dependencies), '@preact/signals-core']) {
      const part = parts.find((one) => one.trimStart().startsWith(`${name} `)) ?? '';
      expect(part).toMatch(/^\s*\S+ \d+\.\d+\.\d+ \((MIT|ISC|Apache-2\.0|MPL-2\.0)\)/);
      expect(part.length).toBeGreaterThan(500);
    }
  });
});
