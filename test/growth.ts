import { cpuTimeOf } from './cpu-time.ts';

/** Milliseconds below which a measurement is noise. */
const NOISE = 8;
/** Small steps first, for what doubles with every few characters; then to as much text as is read of a page. */
const LENGTHS = [30, 45, 70, 100, 150, 225, 340, 1_000, 4_000, 12_000, 50_000, 200_000];

/** So many times longer than in proportion to the length: none of what is linear, and all that is quadratic, from one length to the next. */
const MOST = 1.8;

/** Looks at what seems to grow. */
const LOOKS = 4;

/** The least of some measurements: what else the processor did has the least part in it. */
const least = (work: () => unknown, times: number): number => Math.min(...Array.from({ length: times }, () => cpuTimeOf(work)));

/**
 * The length, up to `most` UTF-16 units, from which on `work` takes longer than in proportion to the length of its text, or null
 * where it never does. `work` gets lengths in ascending order.
 */
export function superlinearFrom(work: (length: number) => () => unknown, most = 200_000): number | null {
  let before = { length: 0, time: 0 };
  for (const length of [...LENGTHS.filter((one) => one < most), most]) {
    const run = work(length);
    let time = cpuTimeOf(run);
    if (before.length > 0 && time > NOISE) {
      const allowed = (MOST * length) / before.length;
      const earlier = work(before.length);
      // Memory that is tidied up meanwhile is no growth: what grows does so each time.
      let isGrowing = time > allowed * Math.max(before.time, NOISE / allowed);
      for (let look = 0; isGrowing && look < LOOKS; look++) {
        time = Math.min(time, least(run, 2));
        isGrowing = time > NOISE && time > allowed * least(earlier, 5);
      }
      if (isGrowing) return length;
    }
    before = { length, time };
  }
  return null;
}
