// Under which names and addresses a preview can be reached.

/** What to listen on: this machine alone. */
export const LISTENING_ADDRESSES: readonly string[] = ["127.0.0.1", "::1"];

/** The names that a request may call the preview by. */
export const OWN_NAMES: readonly string[] = ["localhost", "127.0.0.1", "[::1]"];
