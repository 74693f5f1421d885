// Names of files that are pictures.

/** File names of pictures that every browser opens and whose metadata we can remove. */
const ENDING = /\.(?:jpe?g|jfif|png|webp|gif|svg)$/iu;

export function mayBePicture(name: string): boolean {
  return ENDING.test(name);
}
