// How wide the renditions of a picture are. Plain constants: workers, pages and the cache all read them.

/**
 * How wide the place of a picture can be: the author's portrait, the column of the text, or wider. A video shows one
 * plain file before it plays.
 */
export type Room = "portrait" | "poster" | "text" | "wide";

/**
 * In CSS pixels the column of the text is 690 wide, and a wide figure 950; a screen has one or two pixels for each, and
 * a phone two or three for 360.
 */
export const WIDTHS: Readonly<Record<Room, readonly number[]>> = {
  portrait: [72, 144, 216],
  poster: [],
  text: [400, 690, 1040, 1380],
  wide: [400, 690, 1040, 1380, 1900],
};
/** Wide enough for link previews, and for emails of 600 CSS pixels. */
export const PLAIN_WIDTH = 1200;
