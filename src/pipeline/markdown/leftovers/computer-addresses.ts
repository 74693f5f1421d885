// `![A loaf](file:///C:/my loaf.jpg)`: Markdown makes no link to some files on the author's computer.
import type { Slip } from "../document.ts";
import { typeAddress } from "../typed-address.ts";
import { slipsOf } from "./matches.ts";
import { HOLE, type ShownText } from "./shown-text.ts";

/** In a shown text, a backslash and the letter after it are one hole. */
const PATTERN = /(!?)\[([^[\]\n]*)\]\(((?:file:|[a-z]:[\\/\uFFFC])[^()<>\n]*)\)/giu;

export function findComputerAddresses(texts: readonly ShownText[]): Slip[] {
  return slipsOf("computer address", texts, PATTERN, ([, mark = "", words = "", address = ""]) => {
    const name = address.includes(HOLE) ? "" : (address.trim().split(/[\\/]/u).at(-1) ?? "");
    const message =
      `This ${mark === "" ? "link" : "image"} is a file on your computer, which readers can't see. ` +
      `Put a copy of it next to the text, and write ${name === "" ? "its name" : `${mark}[${words}](${typeAddress(name)})`}`;
    return { message, names: name === "" ? [] : [name] };
  });
}
