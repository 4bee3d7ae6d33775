import type { JSX } from 'preact';

/** Our own drawings, on a field of 16 × 16, as lines of 1.5. */
const DRAWINGS = {
  close: 'M4 4l8 8M12 4l-8 8',
  previous: 'M10 3.5L5.5 8l4.5 4.5',
  next: 'M6 3.5L10.5 8 6 12.5',
  back: 'M13 8H3.5M7 4L3 8l4 4',
  outside: 'M6.5 3.5H3v9.5h9.5V9.500M9 3h4v4M13 3L7.5 8.5',
  copy: 'M5.5 5.500h7.500v7.500H5.500zM3 10.500V3h7.5',
  check: 'M3 8.500l3.5 3.500L13 4.5',
  note: 'M3.5 2.500h9v11h-9zM6 5.500h4M6 8h4M6 10.500h2.5',
  warning: 'M8 2.500L14.5 13.500H1.500zM8 6.500v3.500M8 11.700v.1',
  private:
    'M1.5 7h13M4 7l1-4h6l1 4M3.2 10.500a1.8 1.8 0 1 0 3.6 0a1.8 1.8 0 1 0-3.6 0M9.2 10.500a1.8 1.8 0 1 0 3.6 0a1.8 1.8 0 1 0-3.6 0M6.8 10.200c.8-.5 1.6-.5 2.4 0',
  loupe: 'M2.5 6.700a4.2 4.2 0 1 0 8.4 0a4.2 4.2 0 1 0-8.4 0M9.8 9.800L13.8 13.800M4.5 6.700h4.4',
  panel: 'M2 3h12v10H2zM9.5 3v10M11.3 5.500h1M11.3 7.800h1',
  page: 'M3.5 2h6L12.5 5v9h-9zM9.5 2v3h3M5.5 8h5M5.5 10.500h5',
  stamp: 'M2.5 13.500h11M3.500 11h9V9.500H9.200V7.200a2.600 2.600 0 1 0-2.400 0v2.300H3.500z',
  ruler: 'M1.500 5h13v6h-13zM4.500 5v2.500M7.300 5v3.500M10 5v2.500M12.500 5v2.500',
  quote: 'M6.500 5H3v4h3.500V5.500M6.500 9q0 2-2.500 2.500M13 5H9.500v4H13V5.500M13 9q0 2-2.500 2.500',
  clock: 'M2 8a6 6 0 1 0 12 0a6 6 0 1 0-12 0M8 4.500V8l2.500 1.800',
  link: 'M6.800 9.200a2.500 2.500 0 0 0 3.600 0l2.300-2.300a2.500 2.500 0 0 0-3.600-3.600L8 4.400M9.200 6.800a2.500 2.500 0 0 0-3.600 0L3.300 9.100a2.500 2.500 0 0 0 3.600 3.600L8 11.600',
  grip: 'M6 3.500v.1M6 8v.1M6 12.500v.1M10 3.500v.1M10 8v.1M10 12.500v.1',
  save: 'M8 2.500v7M5 7l3 3 3-3M2.500 11v2.500h11V11',
} as const;

/** What there is a drawing of. */
export type IconName = keyof typeof DRAWINGS;

/** One of our drawings in the colour of its text. It says nothing to screen readers: words stand beside it. */
export function Icon({ name }: { readonly name: IconName }): JSX.Element {
  return (
    <svg class="lp-icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path
        d={DRAWINGS[name]}
        fill="none"
        stroke="currentColor"
        stroke-width="1.5"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
