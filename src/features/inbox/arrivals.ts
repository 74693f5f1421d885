// The forms that came into the inbox of a preview: the last hundred, for as long as it runs.

export interface Arrivals<Item extends { readonly number: number }> {
  /** The number of the next form, counted from 1. */
  nextNumber(): number;
  add(item: Item): void;
  /** All of them, the newest first. */
  list(): readonly Item[];
  find(number: number): Item | undefined;
  change(number: number, change: (item: Item) => Item): void;
  remove(number: number): void;
  clear(): void;
}

const MOST = 100;

export function createArrivals<Item extends { readonly number: number }>(): Arrivals<Item> {
  let items: readonly Item[] = [];
  let count = 0;
  return {
    nextNumber: () => ++count,
    add(item) {
      items = [item, ...items].slice(0, MOST);
    },
    list: () => items,
    find: (number) => items.find((item) => item.number === number),
    change(number, change) {
      items = items.map((item) => (item.number === number ? change(item) : item));
    },
    remove(number) {
      items = items.filter((item) => item.number !== number);
    },
    clear() {
      items = [];
    },
  };
}
