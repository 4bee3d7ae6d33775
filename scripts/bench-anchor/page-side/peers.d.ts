declare module 'dom-anchor-text-quote' {
  interface Quote {
    readonly exact: string;
    readonly prefix?: string;
    readonly suffix?: string;
  }
  export function fromRange(root: Node, range: Range): Quote;
  export function toRange(root: Node, quote: Quote, options?: { readonly hint?: number }): Range | null;
}

declare module 'dom-anchor-text-position' {
  interface Position {
    readonly start: number;
    readonly end: number;
  }
  export function fromRange(root: Node, range: Range): Position;
}

declare module 'hypothesis-anchoring' {
  export function anchor(root: Element, selectors: unknown): Promise<Range>;
  export function describe(root: Element, range: Range): unknown;
}
