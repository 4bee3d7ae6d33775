// A web global that is as pure as the language itself, and that the ES library leaves out.

declare const TextEncoder: {
  new (): {
    /** UTF-8; half characters become U+FFFD. */
    encode(text: string): Uint8Array<ArrayBuffer>;
  };
};
