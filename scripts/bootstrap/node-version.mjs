/** The oldest Node that the tools run on: major and minor. @type {readonly [number, number]} */
const OLDEST_NODE = [20, 19];

/**
 * What to tell a person whose Node is too old, or null when it will do.
 * @param {string} version as in `process.versions.node`, "20.19.1"
 * @returns {string | null}
 */
export function nodeComplaint(version) {
  const parts = version.split('.').map(Number);
  const major = parts[0] || 0;
  const minor = parts[1] || 0;
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return null;
  return (
    `Loupe needs Node ${OLDEST_NODE.join('.')} or newer; this is Node ${version}.\n` +
    'Get a newer one from https://nodejs.org, or with a version manager: nvm install 22.'
  );
}
