// Replaces the text of a waiting comment, from an editor, from the terminal or from a pipe.
import { readFileSync } from "node:fs";
import { editReply, loadSettledQueue } from "../../features/comments/replies/decide.ts";
import type { Queue, WaitingReply } from "../../features/comments/replies/queue.ts";
import { AuthorError } from "../../lib/problem.ts";
import { readEnvironment } from "../../pipeline/settings/environment.ts";
import { askText, createQuestions } from "../terminal/ask.ts";
import type { CommentsDesk } from "./desk.ts";
import { editText } from "../terminal/edit-text.ts";
import { explainOutcome } from "./explain-outcome.ts";

/** Edits the comment with the given id. Throws AuthorError where no comment with this id waits. */
export async function editWaiting(
  [id = "", ...more]: readonly string[],
  desk: CommentsDesk,
  show: (reply: WaitingReply, queue: Queue) => string,
): Promise<void> {
  if (more.length > 0) throw refuse(id, "Edit one comment at a time.", desk);
  const queue = loadSettledQueue(desk);
  const { waiting } = queue;
  const reply = waiting.find((one) => one.id === id);
  if (!reply)
    throw new AuthorError(
      explainOutcome({ done: [], homeless: [], others: [{ id, decision: undefined }] }, "approved", desk, waiting),
    );
  const text = await newTextOf(reply.text);
  if (text === undefined || text.trim() === "" || text.trim() === reply.text)
    return console.log("The text is as it was.");
  const edited = editReply(id, text, desk.words, desk);
  if (!edited) throw refuse(id, "Nothing would be left of this text, so it is as it was.", desk);
  console.log(`${show(edited, queue)}\n\nSaved. Next: npm run comments -- approve ${id}`);
}

/** From the owner's editor, from the terminal without one, or from a pipe. */
async function newTextOf(text: string): Promise<string | undefined> {
  if (!process.stdin.isTTY) return readFileSync(0, "utf8");
  const { editor } = readEnvironment(process.env, Date.now);
  const edited = editor === undefined ? undefined : editText(text, editor);
  if (edited !== undefined) return edited;
  const questions = createQuestions(process.stdin, process.stdout);
  try {
    return await askText(questions, console.log);
  } finally {
    questions.close();
  }
}

function refuse(id: string, message: string, { label }: CommentsDesk): AuthorError {
  return new AuthorError([{ file: `${label}/comments-waiting.yaml`, field: id, message, severity: "error" }]);
}
