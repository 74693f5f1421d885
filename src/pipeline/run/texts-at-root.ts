// Texts that were saved next to the folder content/ instead of inside it.
import { closeSync, openSync, readdirSync, readSync } from "node:fs";
import path from "node:path";
import type { Problem } from "../../lib/problem.ts";

/** A warning for each; none where `content` isn't the program's own folder, because other folders aren't ours. */
export function checkTextsAtRoot(root: string, content: string, label: string): Problem[] {
  if (path.resolve(content) !== path.join(root, "content")) return [];
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:md|markdown)$/iu.test(entry.name))
    .filter(({ name }) => startsWithFrontMatter(path.join(root, name)))
    .map(({ name }) => ({
      file: path.posix.join(path.posix.dirname(label), name),
      message: `won't be published, because it isn't in ${label}/. Move it to ${label}/posts/`,
      severity: "warning",
    }));
}

/** Other files of the same kind, such as README.md, are for people who read the program. */
function startsWithFrontMatter(file: string): boolean {
  const head = Buffer.alloc(3);
  const descriptor = openSync(file, "r");
  try {
    return readSync(descriptor, head, 0, 3, 0) === 3 && /^(?:---|\+\+\+)$/u.test(head.toString());
  } finally {
    closeSync(descriptor);
  }
}
