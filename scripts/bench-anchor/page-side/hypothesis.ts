// The peer's own code, which `hypothesis.ts` beside this folder takes out of its package.
import { anchor, describe } from 'hypothesis-anchoring';
import { provide } from './engine.ts';

provide('Hypothesis', {
  describe: (range) => describe(document.body, range),
  // As its client does: each by itself.
  anchor: (kept) => Promise.all(kept.map((selectors) => anchor(document.body, selectors).catch(() => null))),
});
