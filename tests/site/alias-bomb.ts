// YAML of 500 bytes that has 9⁹ values once its aliases are written out.

/** The keys a0 to a9, for the top of a file; `*a9` is all of it. */
export const ALIAS_BOMB = [
  `a0: &a0 ["x"]`,
  ...Array.from(
    { length: 9 },
    (_, level) => `a${level + 1}: &a${level + 1} [${Array.from({ length: 9 }, () => `*a${level}`).join(",")}]`,
  ),
].join("\n");
