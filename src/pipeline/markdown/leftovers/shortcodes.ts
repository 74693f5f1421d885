// `[gallery ids="1,2"]`: shortcodes of WordPress and its plugins.
import { AUDIO_ENDINGS, VIDEO_ENDINGS } from "../../../lib/media-endings.ts";
import type { Slip } from "../document.ts";
import { typeAddress } from "../typed-address.ts";
import { slipsOf } from "./matches.ts";
import { ALONE, isOfBuilder, isPair } from "./shortcode-names.ts";
import type { ShownText } from "./shown-text.ts";

const ATTRIBUTE = String.raw`\s+[\w-]+=(?:"[^"[\]]*"|'[^'[\]]*'|[^\s"'[\]]+)`;
/** Its name, its attributes, and what else there is in the brackets. */
const PATTERN = new RegExp(
  String.raw`\[(/?)([a-z][\w-]*)((?:${ATTRIBUTE})*)((?:\s+|=)[^\s[\]]*)?\s*/?\](?![(:])`,
  "giu",
);

/** Names with an address or a number after them, without a key. */
const WITH_VALUE: ReadonlySet<string> = new Set(["youtube", "vimeo", "gist", "soundcloud", "tweet", "embed"]);

/** A caption may be as long. */
const LONGEST = 1000;

const INSTEAD: Readonly<Record<string, (shown: ShownText, address: string, rest: string) => string>> = {
  gallery: () => "Put the images in one paragraph: ![What it shows](one.jpg) ![What it shows](two.jpg)",
  playlist: () => "Link to the recordings: [Listen](song.mp3)",
  caption: toCaption,
  wp_caption: toCaption,
  video: (_, address) => `Link to the video: [Watch the video](${address || "film.mp4"})`,
  audio: (_, address) => `Link to the recording: [Listen](${address || "song.mp3"})`,
  embed: (_, address) => `Link to it: [Watch the video](${address || "https://youtu.be/…"})`,
  youtube: (_, address) => `Link to the video: [Watch the video](${toVideo(address, "https://youtu.be/")})`,
  vimeo: (_, address) => `Link to the video: [Watch the video](${toVideo(address, "https://vimeo.com/")})`,
};

export function findShortcodes(texts: readonly ShownText[]): Slip[] {
  const ended = new Set(
    texts.flatMap(({ text }) => [...text.matchAll(/\[\/([a-z][\w-]*)\]/giu)].map(([, name = ""]) => name)),
  );
  return slipsOf(
    ([, , name = ""]) => `shortcode ${name}`,
    texts,
    PATTERN,
    (match, shown) => {
      const [whole, slash, typed = "", attributes = "", value = ""] = match;
      const name = typed.toLowerCase();
      // The message about its beginning covers the end of a shortcode.
      if (slash !== "") return undefined;
      const isAlone = shown.text.trim() === whole && (ALONE.has(name) || isOfBuilder(name));
      const isMeant = hasKnownAttributes(name, attributes) || (ended.has(typed) && isPair(typed));
      if (!isAlone && !(value.trim() === "" ? isMeant : WITH_VALUE.has(name))) return undefined;
      const rest = match.input.slice(match.index, match.index + LONGEST);
      const address = addressIn(`${attributes} ${value}`) ?? addressIn(after(rest)) ?? bareValue(attributes, value);
      const instead = INSTEAD[name]?.(shown, address, rest);
      const why = `Readers see [${typed}…], because shortcodes of WordPress aren't understood here.`;
      const message = `${why} ${instead ?? "Remove it, or write what readers should see."}`;
      return { message, names: address === "" ? [] : [address] };
    },
  );
}

function hasKnownAttributes(name: string, attributes: string): boolean {
  return /=\s*["']/u.test(attributes) || (attributes !== "" && name in INSTEAD);
}

const RECORDING = new RegExp(String.raw`=["']?([^\s"']+\.(?:${VIDEO_ENDINGS}|${AUDIO_ENDINGS}))`, "iu");

/** What is between the beginning of a shortcode and the next bracket. */
function after(rest: string): string {
  return /^\[[^\]]*\]([^[]*)/u.exec(rest)?.[1] ?? "";
}

function addressIn(text: string): string | undefined {
  return /https?:\/\/[^\s"'[\]]+/u.exec(text)?.[0] ?? RECORDING.exec(text)?.[1];
}

function toVideo(found: string, host: string): string {
  return found.startsWith("http") ? found : `${host}${found || "…"}`;
}

function toCaption({ pictures: [picture] }: ShownText, _address: string, rest: string): string {
  const [, words = ""] = /\](?:\s|\uFFFC)*([^[]*?)\s*\[\/(?:wp_)?caption\]/u.exec(rest) ?? [];
  const { address = "photo.jpg", words: alt = "" } = picture ?? {};
  return `Write the image and its caption: ![${alt || "What it shows"}](${typeAddress(address)} "${words || "The caption"}")`;
}

/** The number or the letters of a video. */
function bareValue(attributes: string, value: string): string {
  return value.replace(/^[\s=]+/u, "") || (/\bid=["']?([\w-]+)/u.exec(attributes)?.[1] ?? "");
}
