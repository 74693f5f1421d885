// Resolves each link and picture of an entry: to another site, to a page, or to a file next to the text.
import { missingAlt } from "./missing-alt.ts";
import path from "node:path";
import { findContentFile, isRefusal } from "../../lib/content-file.ts";
import type { Problem } from "../../lib/problem.ts";
import { explainIncomplete } from "./incomplete-address.ts";
import { hasScheme } from "../../lib/url.ts";
import type { Reference, ResolveReference } from "../markdown/document.ts";
import { nearbyImages } from "./nearby-images.ts";
import { toAssetAddress, type Naming } from "./asset-address.ts";
import { createForeignImages } from "./foreign-images.ts";
import { explainForeignTarget } from "./foreign-targets.ts";
import type { Asset, InternalLink, ShownPicture } from "./entry.ts";

export interface ReferenceContext extends Naming {
  /** The content folder. */
  readonly folder: string;
  /** The name of the entry's file in messages. */
  readonly file: string;
  /** Line of the file on which the text begins. */
  readonly bodyLine: number;
  /** The site's own origin; absolute links to it are checked like any other. */
  readonly origin: string;
}

export interface CollectedReferences {
  readonly resolve: ResolveReference;
  readonly links: InternalLink[];
  readonly assets: Asset[];
  readonly pictures: ShownPicture[];
  readonly problems: Problem[];
  /** Whether a file was looked for in vain. */
  readonly missed: () => boolean;
  /** Warnings about images of other sites, once everything is resolved. */
  readonly foreignImages: () => readonly Problem[];
}

/** Creates a resolver for one entry, which collects the references that it resolves. */
export function collectReferences(context: ReferenceContext): CollectedReferences {
  const links: InternalLink[] = [];
  const assets: Asset[] = [];
  const pictures: ShownPicture[] = [];
  const problems: Problem[] = [];
  const foreign = createForeignImages(context.origin);
  let missed = false;
  const link = (target: string, written: string, line: number): string => {
    links.push({ target: target.normalize(), written: showInvisible(written), line });
    return target.normalize();
  };
  const refuse = (line: number, message: string): void =>
    void problems.push({ file: context.file, line, message, severity: "error" });
  /** Resolves a file of the content folder: returns its address and notes whether it is published. */
  const resolveFile = (reference: Reference, name: string, rest: string): string => {
    const { kind, target, field, wide } = reference;
    const line = context.bodyLine + reference.line;
    const location = toLocation(name, context);
    const found = findContentFile(context.folder, location);
    if (isRefusal(found)) {
      refuse(line, `The file ${name} ${found.refusal}`);
      return target;
    }
    if (found) {
      const shown = reference.shown === true || undefined;
      const opened = reference.opens === true || undefined;
      const address = toAssetAddress(found.location, context);
      assets.push({ source: found.location, address, shown, opened });
      if (shown) pictures.push({ address, written: target, line, field, wide });
      return `${address}${rest}`;
    }
    missed = true;
    const odd = rest === "" ? undefined : findContentFile(context.folder, location + rest);
    if (odd && !isRefusal(odd)) {
      const why = `because ${rest.charAt(0)} means something else in web addresses. ${renameTo(target)}`;
      refuse(line, `The file ${target} cannot be reached by its name, ${why}`);
      return target;
    }
    const incomplete = explainIncomplete(target);
    if (incomplete !== undefined) {
      refuse(line, incomplete);
      return target;
    }
    if (kind === "image") {
      problems.push(missingPicture(context, line, name));
      return target;
    }
    const { href, origin } = new URL(target, `https://site.invalid${context.address}`);
    return link(href.slice(origin.length), target, line);
  };
  const resolve: ResolveReference = (reference) => {
    const { kind, target, field, wide } = reference;
    const line = context.bodyLine + reference.line;
    if (kind === "image" && target === "") {
      refuse(line, "An image has no file name. Write one between the round brackets: ![A bowl that leans](bowl.jpg).");
      return target;
    }
    const unreachable = explainForeignTarget(reference);
    missed ||= unreachable !== undefined;
    if (unreachable !== undefined && !isPublic(context.folder, target)) {
      refuse(line, unreachable);
      return target;
    }
    if (kind === "image" && reference.alt === "") problems.push(missingAlt(context.file, line, target));
    foreign.note(reference, line);
    if (hasScheme(target)) {
      const own = pathOnSite(target, context.origin);
      if (own !== undefined) link(own, target, line);
      return target;
    }
    const [, name = "", rest = ""] = /^([^?#]*)(.*)$/su.exec(target) ?? [];
    if (name === "") {
      if (target.startsWith("#")) link(`${context.address}${target}`, target, line);
      return target;
    }
    if (/\.(?:md|markdown)$/iu.test(name)) return link(`content:${toLocation(name, context)}${rest}`, target, line);
    if (!name.startsWith("/")) return resolveFile(reference, name, rest);
    if (kind === "image" && reference.shown === true)
      pictures.push({ address: name.normalize(), written: target, line, field, wide });
    return link(target, target, line);
  };
  return {
    resolve,
    links,
    assets,
    pictures,
    problems,
    missed: () => missed,
    foreignImages: () => foreign.problems(context.file),
  };
}

/** Invisible characters, percent-encoded as in the file: %EF%BB%BF. */
function showInvisible(target: string): string {
  return target.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u00A0]/gu, encodeURIComponent);
}

/** The path of an address on the site itself, however its scheme is written. */
function pathOnSite(target: string, origin: string): string | undefined {
  const bare = (address: string): string => address.replace(/^(?:https?:)?\/\//iu, "");
  const [own, typed] = [bare(origin), bare(target)];
  const isOwn = typed !== target && typed.slice(0, own.length).toLowerCase() === own.toLowerCase();
  return isOwn && typed.charAt(own.length) === "/" ? typed.slice(own.length) : undefined;
}

function isPublic(folder: string, target: string): boolean {
  return target.startsWith("/") && findContentFile(folder, `public${target}`) !== undefined;
}

/** Where a name in a text leads, as a path below the content folder. */
function toLocation(name: string, { source }: ReferenceContext): string {
  return name.startsWith("/") ? name.slice(1) : path.posix.join(path.posix.dirname(source), name);
}

function missingPicture({ folder, source, file }: ReferenceContext, line: number, name: string): Problem {
  const images = nearbyImages(folder, path.posix.join(path.posix.dirname(source), path.posix.dirname(name)));
  const encoded = images.byDecoded.get(path.posix.basename(name));
  if (encoded !== undefined)
    return {
      file,
      line,
      message: `The image ${encoded} can't be published under its name, because % means something else in web addresses. ${renameTo(name)}`,
      severity: "error",
    };
  const meant = images.suggest(path.posix.basename(name));
  const remedy =
    meant === undefined
      ? "Put the file next to the text, or correct its name."
      : `Did you mean ${path.posix.join(path.posix.dirname(name), meant)}?`;
  return { file, line, message: `There is no image ${name}. ${remedy}`, severity: "error" };
}

function renameTo(name: string): string {
  const { dir, name: stem, ext } = path.posix.parse(name);
  const plain = path.posix.join(dir, `${stem.replace(/[\s#?%]+/gu, "-").replace(/^-+|-+$/gu, "") || "picture"}${ext}`);
  return `Rename it, for example to ${path.posix.basename(plain)}, and write ${plain} here.`;
}
