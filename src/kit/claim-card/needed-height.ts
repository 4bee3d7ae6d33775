/** How high a claim's card must be to show its notes and what to do next, in CSS pixels; both may stand elsewhere than in their place. */
export function neededHeight(card: HTMLElement): number {
  const after = card.querySelector('.lp-claim-notes ~ .lp-section:not(.lp-next)');
  return after ? after.getBoundingClientRect().top - card.getBoundingClientRect().top + card.scrollTop : 0;
}
