// `![A loaf](my photo.jpg)`: an address with spaces belongs in angle brackets.
import type { Slip } from "../document.ts";
import { slipsOf } from "./matches.ts";
import type { ShownText } from "./shown-text.ts";

const PATTERN = /(!?)\[([^[\]\n]*)\]\(([^()<>\n]*)\)/gu;
const TITLE = /\s+(?:"[^"]*"|'[^']*')$/u;
const ADDRESS = /^(?:https?:\/\/|\.{0,2}\/)|\.(?=\d*[a-z])[a-z\d]{2,5}(?:[?#]\S*)?$/iu;

export function findSpacedAddresses(texts: readonly ShownText[]): Slip[] {
  return slipsOf("spaced address", texts, PATTERN, ([, mark = "", words = "", inner = ""]) => {
    const typed = inner.trim();
    const title = TITLE.exec(typed)?.[0] ?? "";
    const address = typed.slice(0, typed.length - title.length).trim();
    if (
      /^(?:file:|[a-z]:[\\/\uFFFC])/iu.test(address) ||
      !/^[^"\s]+\s[^"]*$/u.test(address) ||
      !ADDRESS.test(address) ||
      (mark === "" && words === "")
    )
      return undefined;
    const what = mark === "" ? "link" : "image";
    const why = `Readers see the code of this ${what}, because there are spaces in its address.`;
    const message = `${why} Put the address in angle brackets: ${mark}[${words}](<${address}>${title})`;
    return { message, names: [address] };
  });
}
