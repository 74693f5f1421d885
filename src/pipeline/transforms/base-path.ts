// A site in a folder of its host: every address of a page that begins with a slash gets the folder in front.
import { Tokenizer } from "htmlparser2";

const ADDRESSES: ReadonlySet<string> = new Set(["href", "src", "action", "formaction", "poster", "data", "cite"]);
const LISTS: ReadonlySet<string> = new Set(["srcset", "imagesrcset"]);

/** `base` is "" or for example "/blog". Addresses of other sites, fragments and text stay unchanged. */
export function withBase(html: string, base: string): string {
  if (base === "") return html;
  const places: number[] = [];
  let name = "";
  const ignore = (): void => undefined;
  const tokenizer = new Tokenizer(
    { decodeEntities: false },
    {
      onattribname: (start, end) => void (name = html.slice(start, end).toLowerCase()),
      onattribdata(start, end) {
        const value = html.slice(start, end);
        if (ADDRESSES.has(name) && isRooted(value)) places.push(start);
        else if (LISTS.has(name)) places.push(...rootedIn(value, /(?:^|,)\s*(?=\/)/gu).map((at) => start + at));
        // <meta http-equiv="refresh" content="0; url=/new/">
        else if (name === "content") places.push(...rootedIn(value, /^\d+;\s*url=(?=\/)/giu).map((at) => start + at));
        name = "";
      },
      onattribend: ignore,
      onattribentity: ignore,
      oncdata: ignore,
      onclosetag: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onend: ignore,
      onopentagend: ignore,
      onopentagname: ignore,
      onprocessinginstruction: ignore,
      onselfclosingtag: ignore,
      ontext: ignore,
      ontextentity: ignore,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  let end = 0;
  const pieces = places.map((place) => {
    const piece = html.slice(end, place) + base;
    end = place;
    return piece;
  });
  return pieces.join("") + html.slice(end);
}

/** `//host/` is another site. */
function isRooted(address: string): boolean {
  return address.startsWith("/") && !address.startsWith("//");
}

function rootedIn(value: string, before: RegExp): number[] {
  return [...value.matchAll(before)]
    .map((match) => match.index + match[0].length)
    .filter((at) => isRooted(value.slice(at)));
}
