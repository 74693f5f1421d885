// The letters that the fonts of every site have.

/** ASCII, and what typographers put into plain text. */
export const CORE = `${String.fromCharCode(...Array.from({ length: 95 }, (_, index) => 32 + index))}\u00a0©«»·×é–—‘’“”„•…→←↑↓′″`;
