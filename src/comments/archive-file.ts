// Where the comments on a post are kept: comments.yaml in the folder of its own, or <name>.comments.yaml beside it.
import path from "node:path";

/** The archive of a post, which need not exist; both are paths below the content folder, with forward slashes. */
export function archiveFileOf(source: string): string {
  return /\/index\.\w+$/iu.test(source) ? `${path.posix.dirname(source)}/comments.yaml` : source.replace(/\.\w+$/u, ".comments.yaml");
}

/** Whether a path below the content folder is the name of an archive. */
export function isArchiveFile(file: string): boolean {
  return file.startsWith("posts/") && /(?:\/|\.)comments\.ya?ml$/iu.test(file);
}
