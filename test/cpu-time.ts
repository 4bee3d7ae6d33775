/**
 * Milliseconds of processor time that `work` takes: what else the machine does has no part in it, and where a test asks
 * for time in proportion to the length, it is the machine's load that would else fail it.
 */
export function cpuTimeOf(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
