// A process of its own that imports an export, approves all that waits, one by one, or what came to a preview; made to
// be killed.
import { approveReplies } from "../../../src/features/comments/archive/add-to-archive.ts";
import { decide, loadSettledQueue, type Desk } from "../../../src/features/comments/replies/decide.ts";
import { importReplies } from "../../../src/features/comments/import/import-replies.ts";

const [verb, folder = "", file = ""] = process.argv.slice(2);

export function deskOf(content: string): Desk {
  return {
    folder: content,
    label: "content",
    findSource: (place) => (/^\/post-\d+\/$/u.test(place) ? `posts${place.slice(0, -1)}.md` : undefined),
  };
}

if (verb !== undefined && import.meta.main) {
  process.stdout.write("begun\n");
  const desk = deskOf(folder);
  if (verb === "import")
    importReplies(file, desk, {
      words: { anonymous: "Anonymous", addressRemoved: "-" },
      wait: false,
      now: Date.UTC(2026, 10, 22),
    });
  else if (verb === "preview")
    for (let index = 0; index < Number(file); index++)
      approveReplies([{ id: `${process.pid}-${index}`, author: "Ada", date: "2026-03-08T10:00:00Z", text: "Yes." }], {
        ...desk,
        source: "posts/post-0.md",
      });
  else for (const { id } of loadSettledQueue(desk).waiting) decide([id], "approved", desk);
}
