// Finds an error among the causes of another one.

/** Eleventy wraps errors that are thrown in its events and templates. */
export function findError<Kind extends Error>(error: unknown, kind: new (...args: never[]) => Kind): Kind | undefined {
  for (
    let cause = error;
    cause instanceof Error;
    cause = "originalError" in cause ? cause.originalError : cause.cause
  ) {
    if (cause instanceof kind) return cause;
  }
  return undefined;
}
