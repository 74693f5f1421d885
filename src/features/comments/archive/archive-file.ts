// Where the comments on a post are kept: comments.yaml in the post's folder, or <name>.comments.yaml next to its file.
import path from "node:path";
import type { Problem } from "../../../lib/problem.ts";
import { suggest } from "../../../lib/suggest.ts";

/** The archive of a post, which need not exist; both are paths below the content folder, with forward slashes. */
export function archiveFileOf(source: string): string {
  return /\/index\.\w+$/iu.test(source)
    ? `${path.posix.dirname(source)}/comments.yaml`
    : source.replace(/\.\w+$/u, ".comments.yaml");
}

/** Whether a path below the content folder is the name of an archive. */
export function isArchiveFile(file: string): boolean {
  return file.startsWith("posts/") && /(?:\/|\.)comments\.ya?ml$/iu.test(file);
}

/**
 * Problems of archives that belong to no post, and of files that may be meant as one. `paths` lists the content folder.
 */
export function checkArchiveFiles(paths: readonly string[], label: string): Problem[] {
  const archives = new Set(paths.filter(isArchiveFile));
  const misnamed = paths.flatMap((name) =>
    archives.has(name) ? [] : (nameMeant(name)?.map((meant): [string, string] => [name, meant]) ?? []),
  );
  if (archives.size === 0 && misnamed.length === 0) return [];
  const posts = paths.filter((name) => /^posts\/.*\.(?:md|markdown)$/iu.test(name));
  const expected = new Set(posts.map((name) => archiveFileOf(name).normalize()));
  const free = expected.difference(new Set([...archives].map((name) => name.normalize())));
  return [
    ...[...archives]
      .filter((name) => !expected.has(name.normalize()))
      .map((name): Problem => ({
        file: `${label}/${name}`,
        message: explain(name, expected, free),
        severity: "error",
      })),
    ...misnamed
      .filter(([, meant]) => expected.has(meant.normalize()))
      .map(([name, meant]): Problem => ({
        file: `${label}/${name}`,
        message: explainMisnamed(path.posix.basename(meant), free.has(meant.normalize())),
        severity: "warning",
      })),
  ];
}

function explainMisnamed(meant: string, isFree: boolean): string {
  return `is not read. If it holds responses to the post, ${isFree ? "rename it" : "put them into"} ${meant}.`;
}

/** The archives that a file may be meant as: soup.comment.yaml, soup-comments.yml, soup.comments.yaml.txt. */
function nameMeant(name: string): readonly string[] | undefined {
  const [, post, sign, word = ""] = /^(posts\/.*?)([/._-])([^/._-]+)\.(?:ya?ml|json)(?:\.txt)?$/iu.exec(name) ?? [];
  if (post === undefined || suggest(word, ["comments", "comment"]) === undefined) return undefined;
  return sign === "/"
    ? [`${post}/comments.yaml`]
    : [`${post}.comments.yaml`, `${path.posix.dirname(post)}/comments.yaml`];
}

/** `free` are the expected archives that don't exist yet, so the advice never overwrites another archive. */
function explain(name: string, expected: ReadonlySet<string>, free: ReadonlySet<string>): string {
  const meant = name.normalize().replace(/\.yml$/iu, ".yaml");
  if (expected.has(meant)) return `is not read under this name. Rename it ${path.posix.basename(meant)}.`;
  const post = name.endsWith("/comments.yaml")
    ? name.replace(/comments\.yaml$/u, "index.md")
    : name.replace(/\.comments\.ya?ml$/iu, ".md");
  // All names begin and end alike, so only the post's name is compared.
  const byName = new Map([...free].map((file) => [postName(file), file]));
  const close = byName.get(suggest(postName(name), byName.keys()) ?? "");
  return `has no post: ${post} doesn't exist. ${close === undefined ? "Give this file the same name as its post, or move it next to the post." : `Did you mean ${close}?`}`;
}

function postName(archive: string): string {
  return (
    archive
      .replace(/(?:\/|\.)comments\.ya?ml$/iu, "")
      .split("/")
      .at(-1) ?? ""
  );
}
