import { type Fault, faultAt } from './fault.ts';
import { isSeen, SLACK } from './seen.ts';

/** Fields that are too narrow for what they say: the hint in an empty one, the longest choice of a list. */
export function narrowFields(root: Document | ShadowRoot): readonly Fault[] {
  const lists = [...root.querySelectorAll('select')].filter((list) => isSeen(list) && !isShortened(list) && isTooNarrow(list));
  const inputs = [...root.querySelectorAll<HTMLInputElement>('input[placeholder]')];
  const short = inputs.filter(
    (input) => isSeen(input) && !isShortened(input) && widthOfHint(input) > innerWidthOf(input) + SLACK,
  );
  return [
    ...lists.map((list) => faultAt('narrower than its longest choice', list)),
    ...short.map((input) => faultAt('narrower than its hint', input, input.placeholder)),
  ];
}

/** What lets a list take the width it wants. */
const FREE = [
  ['flex', 'none'],
  ['inline-size', 'max-content'],
  ['max-inline-size', 'none'],
  ['min-inline-size', '0'],
] as const;

/** A list is as wide as its longest choice where nothing else gives it a width. */
function isTooNarrow(list: HTMLSelectElement): boolean {
  const now = list.getBoundingClientRect().width;
  const { style } = list;
  const kept = FREE.map(([name]) => [name, style.getPropertyValue(name)] as const);
  // By property: the policy of the pages forbids a whole style attribute.
  for (const [name, value] of FREE) style.setProperty(name, value);
  const natural = list.getBoundingClientRect().width;
  for (const [name, value] of kept) style.setProperty(name, value);
  return natural > now + SLACK;
}

/** Whether what there is no room for is told by an ellipsis. */
const isShortened = (field: Element): boolean => getComputedStyle(field).textOverflow === 'ellipsis';

function widthOfHint(input: HTMLInputElement): number {
  const brush = document.createElement('canvas').getContext('2d');
  if (!brush) return 0;
  brush.font = getComputedStyle(input).font;
  return brush.measureText(input.placeholder).width;
}

function innerWidthOf(input: HTMLInputElement): number {
  const { paddingLeft, paddingRight } = getComputedStyle(input);
  return input.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
}
