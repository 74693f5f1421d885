// Explains targets of links and images that can't work on a site: files on the author's computer, sound as an image.
import path from "node:path";
import { mediaOf } from "../../lib/media-endings.ts";
import type { Reference } from "../markdown/document.ts";
import { typeAddress } from "../markdown/typed-address.ts";

/** Undefined for a target that may work. */
export function explainForeignTarget(reference: Reference): string | undefined {
  const { kind, target, alt = "", field, shown } = reference;
  if (isOnComputer(target)) {
    const name = target.split(/[\\/]/u).at(-1) ?? "";
    const what = kind === "image" ? "image" : "file";
    return (
      `The ${what} ${target} is on your computer, where readers can't see it. Put a copy of it next to the text, and ` +
      `write ${writeTarget(kind, field, alt === "-" ? "" : alt, name)}`
    );
  }
  if (kind !== "image" || shown !== true || field !== undefined || hasAddress(target)) return undefined;
  const player = mediaOf(target);
  if (player === undefined || player === "image") return undefined;
  const what = player === "audio" ? "a sound recording" : "a video";
  return `${target} is ${what}, not an image. For a player, write <${player} controls src="${target}"></${player}>`;
}

/** Drives of Windows, servers of an office, and the folders of people on a Mac. */
function isOnComputer(target: string): boolean {
  return /^(?:file:|[a-z]:[\\/]|\\\\[^\\]|\/(?:Users|Volumes)\/[^/]+\/.*\.\w+$)/iu.test(target);
}

function hasAddress(target: string): boolean {
  return /^(?:file:|https?:)?\/\//iu.test(target);
}

function writeTarget(kind: Reference["kind"], field: string | undefined, alt: string, name: string): string {
  if (field !== undefined) return `${field}: ${name}`;
  const target = typeAddress(name);
  return kind === "image" ? `![${alt}](${target})` : `[${alt || path.parse(name).name}](${target})`;
}
