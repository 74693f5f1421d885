// Goes through the waiting comments with their owner, one at a time; saves each decision before the next question.
import { styleText } from "node:util";
import { decide, editReply, loadSettledQueue } from "../../features/comments/replies/decide.ts";
import type { Decision, WaitingReply } from "../../features/comments/replies/queue.ts";
import { AuthorError } from "../../lib/problem.ts";
import { toTerminalText, wrapText } from "../../lib/terminal-text.ts";
import { askText, type Questions } from "../terminal/ask.ts";
import type { CommentsDesk } from "./desk.ts";
import { explainHomeless } from "./explain-outcome.ts";

export interface ModerateOptions {
  readonly desk: CommentsDesk;
  readonly questions: Questions;
  readonly print: (text: string) => void;
  /** Columns and rows of the terminal as they are now. */
  readonly size: () => { readonly columns: number; readonly rows: number };
  readonly styled: boolean;
  /** The owner's editor, if there is one; it returns undefined where it failed. */
  readonly edit: ((text: string) => string | undefined) | undefined;
}

const KEYS = { a: "approve", e: "edit", s: "spam", d: "delete", n: "next", q: "quit" } as const;
const DECISIONS: Readonly<Record<string, Decision>> = { a: "approved", s: "spam", d: "deleted" };
const SAID: Readonly<Record<Decision, string>> = {
  approved: "Approved.",
  spam: "Marked as spam.",
  deleted: "Deleted.",
};
/** Screen lines around the text of a comment. */
const AROUND = 13;

export async function moderate(options: ModerateOptions): Promise<void> {
  const { desk, questions, print, size, styled } = options;
  const done = new Map<Decision, number>();
  const passed = new Set<string>();
  let shownWhole: string | undefined;
  for (;;) {
    const queue = loadSettledQueue(desk);
    const reply = queue.waiting.find(({ id }) => !passed.has(id));
    if (!reply) break;
    const { columns, rows } = size();
    const width = Math.min(columns, 80);
    const number = queue.waiting.indexOf(reply) + 1;
    const most = shownWhole === reply.id ? Infinity : Math.max(rows - AROUND, 6);
    print(`\n${ruler(`Comment ${number} of ${queue.waiting.length}`, width, styled)}\n`);
    print(
      `${desk.show(reply, queue, { width, most, styled, more: (lines) => `… ${lines} more lines: m shows them.` })}\n`,
    );
    const key = await askKey(options);
    if (key === undefined || key === "q") break;
    if (key === "m") shownWhole = reply.id;
    else if (key === "n") passed.add(reply.id);
    else if (key === "e") {
      if (!(await edit(reply, options))) break;
    } else {
      const said = decideOne(reply, DECISIONS[key] ?? "deleted", desk);
      if ("fault" in said) {
        print(`\n${wrapText(toTerminalText(said.fault), width).join("\n")}\n`);
        if ((await questions.ask("Press Enter to continue. ")) === undefined) break;
        passed.add(reply.id);
      } else {
        print(SAID[said.decision]);
        done.set(said.decision, (done.get(said.decision) ?? 0) + 1);
      }
    }
  }
  questions.close();
  print(`\n${formatEnd(done, loadSettledQueue(desk).waiting.length)}`);
}

async function askKey({ questions, print, styled }: ModerateOptions): Promise<string | undefined> {
  const bold = (text: string): string => (styled ? styleText("bold", text, { validateStream: false }) : text);
  print(
    Object.entries(KEYS)
      .map(([key, word]) => `${bold(key)} ${word}`)
      .join("   "),
  );
  for (;;) {
    const line = await questions.ask("Letter, then Enter: ");
    const typed = line?.trim().toLowerCase();
    if (typed === undefined) return undefined;
    const key =
      typed === "m" || typed === "more"
        ? "m"
        : Object.entries(KEYS).find(([letter, word]) => typed === letter || typed === word)?.[0];
    if (key !== undefined) return key;
    if (typed !== "") print("Type one of these letters and press Enter: a, e, s, d, n or q.");
  }
}

function decideOne(
  reply: WaitingReply,
  decision: Decision,
  desk: CommentsDesk,
): { decision: Decision } | { fault: string } {
  try {
    const { homeless, others } = decide([reply.id], decision, desk);
    if (homeless.length > 0) return { fault: explainHomeless(reply, desk) };
    return { decision: others[0]?.decision ?? decision };
  } catch (error) {
    // Reports an archive that cannot be read, and continues with the other comments.
    if (error instanceof AuthorError && !error.problems.some(({ file }) => file.endsWith("comments-waiting.yaml")))
      return { fault: error.message };
    throw error;
  }
}

/** False where the owner left. */
async function edit(reply: WaitingReply, { desk, questions, print, edit: open }: ModerateOptions): Promise<boolean> {
  const edited = open && questions.suspend(() => open(reply.text));
  if (open && edited === undefined) print("The editor closed with an error, so the text wasn't changed.");
  const text = edited ?? (await askText(questions, print));
  if (text === undefined) return false;
  if (text.trim() === "") print("Nothing was changed. To remove an empty comment, press d.");
  else if (text.trim() === reply.text) print("The text is as it was.");
  else print(editReply(reply.id, text, desk.words, desk) ? "Saved." : "The text is as it was.");
  return true;
}

function ruler(title: string, width: number, styled: boolean): string {
  const line = `── ${title} ${"─".repeat(Math.max(0, width - title.length - 4))}`;
  return styled ? styleText("dim", line, { validateStream: false }) : line;
}

function formatEnd(done: ReadonlyMap<Decision, number>, waiting: number): string {
  const counts = [
    ["approved", "approved"],
    ["spam", "marked as spam"],
    ["deleted", "deleted"],
  ] as const;
  const parts = counts.flatMap(([decision, word]) =>
    done.has(decision) ? [`${done.get(decision) ?? 0} ${word}`] : [],
  );
  const rest =
    waiting === 0
      ? "No more comments are waiting."
      : `${waiting} ${waiting === 1 ? "comment is still waiting" : "comments are still waiting"}.`;
  const next = done.has("approved") ? "\nTo look at it: npm start. To publish it: npm run build." : "";
  return `${parts.length === 0 ? "" : `${parts.join(", ")}. `}${rest}${next}`;
}
