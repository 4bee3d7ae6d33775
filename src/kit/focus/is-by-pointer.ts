/** Whether a click was made by mouse or finger: one that a key makes counts no presses. */
export function isByPointer({ detail }: MouseEvent): boolean {
  return detail > 0;
}
