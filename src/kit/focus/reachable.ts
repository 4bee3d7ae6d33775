/** What Tab may stop at. */
const REACHABLE = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';

/** What of `container` the keyboard can reach, in the order of the document; of radio buttons only the chosen one. */
export function reachableIn(container: ParentNode): readonly HTMLElement[] {
  return [...container.querySelectorAll<HTMLElement>(REACHABLE)].filter(
    (element) => !element.matches(':disabled, [tabindex="-1"], [type="radio"]:not(:checked)') && element.checkVisibility(),
  );
}
