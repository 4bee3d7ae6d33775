/** Input that cannot be read; the message is one line that says what is wrong, and where. */
export class InputError extends Error {}
