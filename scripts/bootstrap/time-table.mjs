/** @typedef {{ title: string, seconds: number }} Part */

/** @param {number} seconds */
const shown = (seconds) => {
  const whole = Math.round(seconds);
  return whole < 60 ? `${seconds.toFixed(1)} s` : `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, '0')} s`;
};

/**
 * What a run took, part by part, and from its start to its end: less than the sum of its parts where some ran side by side.
 * @param {readonly Part[]} parts
 * @param {number} seconds from start to end
 * @returns {string} lines
 */
export function timeTable(parts, seconds) {
  const rows = [...parts, { title: 'In all', seconds }].map((part) => [part.title, shown(part.seconds)]);
  const width = (/** @type {number} */ column) => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  const [titles, times] = [width(0), width(1)];
  return rows.map(([title = '', time = '']) => `  ${title.padEnd(titles)}  ${time.padStart(times)}`).join('\n');
}
