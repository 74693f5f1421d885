// The letters that the fonts of every site have.

const ASCII = String.fromCharCode(...Array.from({ length: 95 }, (_, index) => 32 + index));

/** ASCII, and what typographers put into plain text. */
export const CORE = `${ASCII}\u00a0©«»·×é–—‘’“”„•…→←↑↓′″`;
