/** Notes of every pattern, by how it is written, the longest text that it is given, until it is told to stop. */
export function noteLengths(): { readonly longest: ReadonlyMap<string, number>; readonly stop: () => void } {
  const longest = new Map<string, number>();
  const { exec } = RegExp.prototype;
  RegExp.prototype.exec = function (text) {
    const id = `${this}`;
    longest.set(id, Math.max(longest.get(id) ?? 0, text.length));
    return exec.call(this, text);
  };
  return {
    longest,
    stop: () => {
      RegExp.prototype.exec = exec;
    },
  };
}
