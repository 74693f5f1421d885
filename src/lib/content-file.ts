// Resolves the paths that texts mention in the content folder. Never leaves the folder, and never finds private files.
import { lstatSync, type Stats } from "node:fs";
import path from "node:path";
import { listFolder } from "./folder-listing.ts";
import { isLitter } from "./litter.ts";

/** Why a file that is there isn't published. Reads after its name. */
export interface Refusal {
  readonly refusal: string;
}

export interface ContentFile {
  /** Its path below the content folder, as it is on the disk. */
  readonly location: string;
  /** In bytes. */
  readonly size: number;
}

/** Files at the top of the content folder that the program reads. */
export const SETTINGS_FILES = ["site", "signup", "strings", "theme", "redirects", "addresses", "comments-waiting"].map(
  (name) => `${name}.yaml`,
);
const SETTINGS = new RegExp(`^(?:${SETTINGS_FILES.join("|").replaceAll(".yaml", "")})\\.ya?ml$`, "iu");
const ARCHIVE = /(?:^|[/.])comments\.ya?ml$/iu;

/**
 * `location` is a path below the content folder, with forward slashes. Undefined when there is no such file; a refusal
 * for a path through a link, to a dotfile, or to a file that the program reserves for itself. Names are found however
 * their accents are composed: Macs write é as two characters where others write one.
 */
export function findContentFile(folder: string, location: string): ContentFile | Refusal | undefined {
  const found = findContentEntry(folder, location);
  if (found === undefined || isRefusal(found)) return found;
  if (!found.stats.isFile()) return undefined;
  // Windows opens "site.yaml." and "site.yaml::$DATA" as well.
  const plain = path.posix
    .normalize(location)
    .replace(/:.*$/su, "")
    .replace(/[. ]+$/u, "");
  const remedy = "Remove its name here.";
  if (SETTINGS.test(plain)) return { refusal: `is a settings file, and those aren't published. ${remedy}` };
  if (ARCHIVE.test(plain)) {
    return { refusal: `holds comments, and Inner Canvas publishes them with their post. ${remedy}` };
  }
  if (isLitter(plain)) {
    return { refusal: "has the name of a backup or a temporary file, and those aren't published. Rename it." };
  }
  return { location: found.location, size: found.stats.size };
}

/** Whether a folder is in the content folder, and not reached through a symbolic link. */
export function isContentFolder(folder: string, location: string): boolean {
  if (location === "." || location === "") return true;
  const found = findContentEntry(folder, location);
  return found !== undefined && !isRefusal(found) && found.stats.isDirectory();
}

/** A file that the program itself reads or writes: undefined when it isn't there. */
export function findOwnFile(folder: string, name: string): Stats | Refusal | undefined {
  const found = findContentEntry(folder, name);
  if (found === undefined || isRefusal(found)) return found;
  return found.stats.isFile() ? found.stats : undefined;
}

export function isRefusal(found: object | undefined): found is Refusal {
  return found !== undefined && "refusal" in found;
}

interface ContentEntry {
  readonly location: string;
  readonly stats: Stats;
}

function findContentEntry(folder: string, location: string): ContentEntry | Refusal | undefined {
  const parts = path.posix
    .normalize(location)
    .split("/")
    .filter((part) => part !== "" && part !== ".");
  // A backslash parts folders on Windows.
  const leadsOut = parts.some((part) => /(?:^|\\)\.\.(?:\\|$)|\0/u.test(part));
  if (location.startsWith("/") || leadsOut) return undefined;
  let found: ContentEntry | undefined;
  for (const [index, part] of parts.entries()) {
    found = lookAt(folder, found?.location ?? "", part);
    if (found === undefined) return undefined;
    const isLast = index === parts.length - 1;
    const fault = faultOf(found.stats, part, isLast ? "file" : "folder");
    if (fault !== undefined) return { refusal: isLast ? fault : `is in ${part}, which ${fault}` };
  }
  return found;
}

function faultOf(found: Stats, name: string, kind: "file" | "folder"): string | undefined {
  if (found.isSymbolicLink()) return `is a symbolic link, and links aren't followed. Put the ${kind} itself there.`;
  if (name.startsWith(".") && name !== ".well-known") {
    return "has a name that begins with a dot, and such files stay private. Rename it.";
  }
  return name === "node_modules" ? "is a folder of packages, which isn't read. Put the file elsewhere." : undefined;
}

function lookAt(folder: string, parent: string, name: string): ContentEntry | undefined {
  const at = (typed: string): ContentEntry | undefined => {
    const location = parent === "" ? typed : `${parent}/${typed}`;
    const stats = lstatSync(path.join(folder, location), { throwIfNoEntry: false });
    return stats && { location, stats };
  };
  try {
    const found = at(name);
    if (found || /^[ -~]*$/u.test(name)) return found;
    const same = listFolder(path.join(folder, parent)).byComposed.get(name.normalize());
    return same === undefined ? undefined : at(same);
  } catch {
    // A name too long for a file, or a folder that may not be opened.
    return undefined;
  }
}
