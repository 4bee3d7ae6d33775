import type { JSX } from 'preact';

const PUZZLE = 'M2 6h3.200a2 2 0 1 1 3.600 0H12v3.200a2 2 0 1 1 0 3.600V16H2z';
const PIN = 'M5 1h6M6 1v5L4 8.500h8L10 6V1M8 8.500V15';
const LOUPE = 'M1.500 6a4.500 4.500 0 1 0 9 0a4.500 4.500 0 1 0-9 0M9.300 9.300L14 14M3.700 6h4.600';

/** The browser's toolbar with its puzzle piece, and what opens below it. It says nothing that the words beside it do not. */
export function PinDrawing({ hasWheel }: { readonly hasWheel: boolean }): JSX.Element {
  return (
    <svg class="welcome-drawing" viewBox="0 0 300 128" aria-hidden="true" focusable="false">
      <rect class="bar" x="1" y="1" width="298" height="40" rx="6" />
      <rect class="field" x="14" y="10" width="196" height="22" rx="11" />
      <circle class="ring" cx="236" cy="21" r="15" />
      <path class="line strong" d={PUZZLE} transform="translate(229 11)" />
      <path class="line" d="M272 14v.1M272 21v.1M272 28v.1" />
      <rect class="menu" x="120" y="50" width="160" height="72" rx="6" />
      <path class="line" d="M132 64h70" />
      <path class="line strong" d={LOUPE} transform="translate(133 83)" />
      <text class="name" x="156" y="96">
        Loupe
      </text>
      <circle class="ring" cx="254" cy="91" r="15" />
      {hasWheel ? <Wheel /> : <path class="line strong" d={PIN} transform="translate(246 83)" />}
      <path class="way" d="M236 37v8q0 5 6 5q12 0 12 12v12" />
    </svg>
  );
}

/** Firefox has its settings of an extension behind a wheel. */
function Wheel() {
  const teeth = Array.from({ length: 8 }, (_, index) => index * 45);
  return (
    <g transform="translate(254 91)">
      <circle class="line strong" r="4.500" />
      {teeth.map((angle) => (
        <path key={angle} class="line strong" d="M0-4.500V-7.500" transform={`rotate(${angle})`} />
      ))}
    </g>
  );
}
