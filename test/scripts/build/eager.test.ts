import { describe, expect, it } from 'vitest';
import { compileGateAtOnce } from '../../../scripts/build/eager.ts';

interface Hook {
  readonly handler: (options: unknown, bundle: Record<string, object>) => void;
}

describe('the hint to compile a script at once', () => {
  it('is on the gate alone: in the reader most functions wait for a click', () => {
    const bundle = {
      gate: { fileName: 'src/entrypoints/gate.iife.js', type: 'asset', source: 'gate()' },
      reader: { fileName: 'src/entrypoints/reader.iife.js', type: 'asset', source: 'reader()' },
    };
    (compileGateAtOnce().generateBundle as unknown as Hook).handler({}, bundle);
    expect(bundle.gate.source).toBe('//# allFunctionsCalledOnLoad\ngate()');
    expect(bundle.reader.source).toBe('reader()');
  });
});
