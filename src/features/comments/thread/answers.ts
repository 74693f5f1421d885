// Which comment answers which, without loops: exports of services have contained loops.

export interface Answers {
  /**
   * Notes that a comment answers another one. False, and nothing is noted, where that one answers it already, over
   * however many others.
   */
  add(id: string, parent: string): boolean;
}

/**
 * Remembers for each comment the first one of its conversation, over shortcuts that get shorter with each use: a chain
 * of 20 000 answers is as quick as so many single ones (https://en.wikipedia.org/wiki/Disjoint-set_data_structure).
 */
export function createAnswers(): Answers {
  const above = new Map<string, string>();
  const firstOf = (id: string): string => {
    let first = id;
    for (let next = above.get(first); next !== undefined; next = above.get(first)) first = next;
    for (let at = id; at !== first;) {
      const next = above.get(at) ?? first;
      above.set(at, first);
      at = next;
    }
    return first;
  };
  return {
    add(id, parent) {
      // A comment that answers one already is noted once.
      if (above.has(id)) return true;
      const first = firstOf(parent);
      if (first === id) return false;
      above.set(id, first);
      return true;
    },
  };
}
