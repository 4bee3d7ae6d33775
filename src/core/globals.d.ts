// The web globals that are as pure as the language itself, and that the ES library leaves out.

interface URLSearchParams {
  get(name: string): string | null;
  has(name: string): boolean;
  delete(name: string): void;
  sort(): void;
  keys(): IterableIterator<string>;
  toString(): string;
}

interface URL {
  protocol: string;
  hostname: string;
  port: string;
  pathname: string;
  search: string;
  hash: string;
  readonly href: string;
  readonly origin: string;
  readonly searchParams: URLSearchParams;
}

declare const URL: {
  new (address: string, base?: string): URL;
  canParse(address: string, base?: string): boolean;
};

declare function btoa(binary: string): string;
declare function atob(base64: string): string;
