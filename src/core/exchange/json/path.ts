/** A step into a value: a field's name or an index. */
export type Step = string | number;

/** A path as it is written in a fault: `content.annotations[17].target.selector[0].exact`. */
export function pathText(steps: readonly Step[]): string {
  return steps.map((step, index) => (index === 0 ? stepText(step).replace(/^\./, '') : stepText(step))).join('');
}

function stepText(step: Step): string {
  if (typeof step === 'number') return `[${step}]`;
  // A hostile file may have names of any length.
  return /^[\w$@:-]{1,80}$/.test(step) ? `.${step}` : `[${JSON.stringify(step.slice(0, 80))}]`;
}
