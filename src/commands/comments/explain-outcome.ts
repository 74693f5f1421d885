// Says what became of a decision.
import type { Outcome } from "../../features/comments/replies/decide.ts";
import type { Decision, WaitingReply } from "../../features/comments/replies/queue.ts";
import type { Problem } from "../../lib/problem.ts";
import { suggest } from "../../lib/suggest.ts";
import { toTerminalLine } from "../../lib/terminal-text.ts";
import type { CommentsDesk } from "./desk.ts";

const DONE: Readonly<Record<Decision, string>> = { approved: "approved", spam: "marked as spam", deleted: "deleted" };

/** "2 comments approved. npm run build puts them on the site." */
export function formatDone(decision: Decision, count: number): string {
  const replies = `${count} ${count === 1 ? "comment" : "comments"} ${DONE[decision]}.`;
  const them = count === 1 ? "it" : "them";
  return decision === "approved"
    ? `${replies} npm run build puts ${them} on the site.`
    : `${replies} Importing again won't bring ${them} back.`;
}

/** Explains why comments could not be approved, and which ids don't wait. */
export function explainOutcome(
  { homeless, others }: Outcome,
  decision: Decision,
  desk: CommentsDesk,
  waiting: readonly WaitingReply[],
): Problem[] {
  const file = `${desk.label}/comments-waiting.yaml`;
  const ids = waiting.map(({ id }) => id);
  return [
    ...homeless.map((reply): Problem => ({
      file,
      field: reply.id,
      message: explainHomeless(reply, desk),
      severity: "error",
    })),
    ...others.flatMap(({ id, decision: earlier }): Problem[] => {
      if (earlier === decision) return [];
      if (earlier !== undefined)
        return [
          {
            file,
            field: id,
            message:
              `was ${DONE[earlier]} earlier. To decide again, remove its line below decided: ` +
              "and import it once more.",
            severity: "error",
          },
        ];
      const meant = suggest(id, ids);
      return [
        {
          file,
          field: id,
          message:
            "No comment with this id is waiting. " +
            `${meant === undefined ? "npm run comments -- list shows those that do." : `Did you mean ${meant}?`}`,
          severity: "error",
        },
      ];
    }),
  ];
}

/** What to do about a comment on a post that the site does not have. */
export function explainHomeless({ post }: WaitingReply, { label, addresses, hint }: CommentsDesk): string {
  const name = lastPartOf(post);
  // The same name in another year, or a similar name.
  const meant =
    addresses.find((address) => lastPartOf(address) === name) ??
    suggest(post, addresses) ??
    addresses.at(-1) ??
    "/2013/04/25/slow-bread/";
  return (
    `This comment is for ${toTerminalLine(post)}, and this site has no such post. ` +
    `Change that line in ${label}/comments-waiting.yaml to the address of a post, such as post: ${meant}, ` +
    `and approve it ` +
    `again.${hint}`
  );
}

function lastPartOf(address: string): string {
  return (
    address
      .replace(/[?#].*$/u, "")
      .split("/")
      .findLast((part) => part !== "") ?? ""
  );
}
