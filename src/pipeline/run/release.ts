// Gives memory back before Eleventy does.

/** How many finished pages may wait to be written; Eleventy writes each before it asks for the next. */
const UNWRITTEN = 64;

/**
 * Eleventy holds every finished page until the whole site is written. Releasing the memory of written pages earlier
 * matters: ten thousand of them weigh more than all the rest of a build. The pages must not share memory.
 */
export function createRelease(): (page: Buffer) => void {
  const held: Buffer[] = [];
  return (page) => {
    held.push(page);
    const written = held.length > UNWRITTEN ? held.shift()?.buffer : undefined;
    if (written instanceof ArrayBuffer) written.transfer(0);
  };
}
