/** UTF-16 units of context kept on either side. More are kept of a passage that its words alone do not tell from others. */
export const CONTEXT = 32;
/** Most UTF-16 units of context kept, or looked at, on either side. */
export const MAX_CONTEXT = 256;
