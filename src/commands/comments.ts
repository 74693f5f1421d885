// `npm run comments`: moderates waiting comments, and imports the exports of comment services.
import { decide, loadSettledQueue } from "../features/comments/replies/decide.ts";
import { importReplies, type ImportResult } from "../features/comments/import/import-replies.ts";
import type { Decision } from "../features/comments/replies/queue.ts";
import { AuthorError, type Problem } from "../lib/problem.ts";
import { suggest } from "../lib/suggest.ts";
import { readEnvironment } from "../pipeline/settings/environment.ts";
import { contentOption, contentLabel, type Arguments, type Command } from "./terminal/arguments.ts";
import { createQuestions } from "./terminal/ask.ts";
import { openDesk, type CommentsDesk } from "./comments/desk.ts";
import { editText } from "./terminal/edit-text.ts";
import { editWaiting } from "./comments/edit-waiting.ts";
import { explainOutcome, formatDone } from "./comments/explain-outcome.ts";
import { formatImport, formatNext } from "./comments/import-report.ts";
import { moderate } from "./comments/moderate.ts";
import { runCommand } from "./terminal/run-command.ts";

const command: Command = {
  call: "npm run comments --",
  purpose: "Moderate waiting comments, or import comments from another service.",
  examples: [
    ["", "go through them one by one"],
    ["list", "show them with their ids"],
    ["approve ID", "also: spam ID, delete ID, edit ID, approve all"],
    ["import comments.csv", "Netlify, Formspree, Disqus, Isso, Staticman, webmention.io"],
  ],
  words: [
    {
      name: "verb",
      value: "list|approve|edit|spam|delete|import",
      help: "leave out to go through them one by one",
      optional: true,
    },
    {
      name: "names",
      value: "ID|FILE",
      help: "import: files or a folder; the others: ids from the list",
      optional: true,
      many: true,
    },
  ],
  options: {
    input: contentOption,
    "review-all": { type: "boolean", help: "import: hold already published comments for review, too" },
  },
};

const DECISIONS: Readonly<Record<string, Decision>> = { approve: "approved", spam: "spam", delete: "deleted" };
const VERBS = ["list", "import", "edit", ...Object.keys(DECISIONS)];
const LIST_WIDTH = 80;
const LIST_LINES = 12;

await runCommand(command, async (given) => {
  const label = contentLabel(given);
  const verb = given["verb"] === undefined ? undefined : String(given["verb"]);
  const names = given["names"] === undefined ? [] : String(given["names"]).split("\n");
  if (verb !== undefined && !VERBS.includes(verb)) {
    const meant = suggest(verb, VERBS);
    throw refuse(
      `"${verb}" isn't a command. ${meant === undefined ? `Use one of ${VERBS.join(", ")}.` : `Did you mean ${meant}?`}`,
    );
  }
  if (verb !== undefined && verb !== "list" && names.length === 0) {
    throw refuse(
      verb === "import"
        ? "Which file? Write npm run comments -- import FILE, with the file that your service exported."
        : `Which comment? Write npm run comments -- ${verb} ID. npm run comments -- list shows the ids.`,
    );
  }
  if (verb === "list" && names.length > 0)
    throw refuse(
      `"${names.join(" ")}" is too much: list takes no names, it shows every waiting comment. Write npm run comments -- list`,
    );
  const desk = await openDesk(label);
  const decision = DECISIONS[verb ?? ""];
  if (verb === "import") runImport(names, desk, given);
  else if (decision !== undefined) runDecision(names, decision, desk);
  else if (verb === "edit") await editWaiting(names, desk, (reply, queue) => desk.show(reply, queue, layout(false)));
  else if (verb === undefined && process.stdin.isTTY && process.stdout.isTTY) await runInteractive(desk);
  else list(desk);
});

function runImport(files: readonly string[], desk: CommentsDesk, given: Arguments): void {
  const { now } = readEnvironment(process.env, Date.now);
  const faults: Problem[] = [];
  const results = files.flatMap((file): ImportResult[] => {
    try {
      const result = importReplies(file, desk, { words: desk.words, wait: given["review-all"] === true, now });
      console.log(formatImport(file, result));
      faults.push(...result.faults);
      return [result];
    } catch (error) {
      // One broken file doesn't keep the others out.
      if (files.length === 1 || !(error instanceof AuthorError)) throw error;
      faults.push(...error.problems);
      return [];
    }
  });
  const hint = results.some(({ homeless }) => homeless.length > 0) ? desk.hint : "";
  console.log(`${formatNext(results)}${hint === "" ? "" : `.${hint}`}`);
  if (faults.length > 0) throw new AuthorError(faults);
}

function runDecision(ids: readonly string[], decision: Decision, desk: CommentsDesk): void {
  const { waiting } = loadSettledQueue(desk);
  const isAll = ids.length === 1 && ids[0] === "all" && decision === "approved";
  const outcome = decide(isAll ? waiting.map(({ id }) => id) : ids, decision, desk);
  if (outcome.done.length > 0) console.log(formatDone(decision, outcome.done.length));
  else if (isAll && waiting.length === 0) console.log("No comment is waiting.");
  for (const { id, decision: earlier } of outcome.others)
    if (earlier === decision) console.log(`${id}: this was decided earlier already.`);
  const problems = explainOutcome(outcome, decision, desk, waiting);
  if (problems.length > 0) throw new AuthorError(problems);
}

async function runInteractive(desk: CommentsDesk): Promise<void> {
  if (loadSettledQueue(desk).waiting.length === 0) return list(desk);
  const { editor } = readEnvironment(process.env, Date.now);
  await moderate({
    desk,
    questions: createQuestions(process.stdin, process.stdout),
    print: console.log,
    size: () => ({ columns: process.stdout.columns, rows: process.stdout.rows }),
    styled: isStyled(),
    edit: editor === undefined ? undefined : (text) => editText(text, editor),
  });
}

function list(desk: CommentsDesk): void {
  const queue = loadSettledQueue(desk);
  const { waiting } = queue;
  if (waiting.length === 0)
    return console.log(
      "No comments are waiting. To import some: npm run comments -- import FILE (an export from your comment service).",
    );
  const shown = waiting.map((reply) => `${reply.id}\n${desk.show(reply, queue, layout(isStyled()))}`);
  console.log(
    `${waiting.length} ${waiting.length === 1 ? "comment is waiting" : "comments are waiting"}.\n\n${shown.join("\n\n")}\n\nDecide: npm run comments -- approve ID, or edit ID, spam ID, delete ID, or approve all.`,
  );
}

function layout(styled: boolean) {
  return {
    width: Math.min(process.stdout.columns ?? LIST_WIDTH, LIST_WIDTH),
    most: LIST_LINES,
    styled,
    more: (lines: number) => `… ${lines} more lines`,
  };
}

function isStyled(): boolean {
  return process.stdout.isTTY && process.stdout.hasColors();
}

function refuse(message: string): AuthorError {
  return new AuthorError([{ file: command.call, message, severity: "error" }]);
}
