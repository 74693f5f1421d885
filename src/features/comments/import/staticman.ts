// Staticman: a folder for each post, with a file for each comment.
import { readFileSync } from "node:fs";
import path from "node:path";
import { AuthorError, type Problem } from "../../../lib/problem.ts";
import { isYamlFault, parseYaml } from "../../../lib/yaml.ts";
import { decodeText } from "../../../lib/utf8.ts";
import { isFields, toText, type ExportedReply, type ExportFormat, type ExportSource, type Fields } from "./export.ts";
import { serviceId } from "./ids.ts";
import { toTime } from "./times.ts";

type Folder = Extract<ExportSource, { kind: "folder" }>;

interface Comment {
  readonly fields: Fields;
  readonly id: string;
  readonly time: number;
}

const COMMENT_FILE = /\.(?:ya?ml|json|md|markdown)$/iu;

export const staticman: ExportFormat = {
  service: "Staticman",
  understood: "Staticman (the folder with its comments)",
  read(source) {
    if (source.kind !== "folder") return undefined;
    const files = source.files.filter((name) => COMMENT_FILE.test(name));
    const threads = Map.groupBy(files, (name) => path.posix.dirname(name));
    let others = 0;
    const faults: Problem[] = [];
    const replies = [...threads].flatMap(([thread, names]) => {
      // In the order of the names of their files; comments refer to each other by their place in it.
      let broken = 0;
      const comments = names.flatMap((name): Comment[] => {
        const read = readComment(source, name);
        if ("fault" in read) {
          faults.push(read.fault);
          broken++;
          return [];
        }
        const { fields } = read;
        if (messageOf(fields) === undefined) return [];
        const id = toText(fields["_id"]) ?? toText(fields["id"]) ?? name.replace(COMMENT_FILE, "");
        return [
          {
            fields,
            id: serviceId("staticman", id),
            time: toTime(fields["date"] ?? fields["timestamp"] ?? fields["created_at"]),
          },
        ];
      });
      others += names.length - comments.length - broken;
      const places =
        thread === "." ? [path.basename(source.folder)] : [...new Set([path.posix.basename(thread), thread])];
      return comments.map((comment) => toReply(comment, comments, places));
    });
    if (replies.length === 0 && faults.length > 0) throw new AuthorError(faults);
    return replies.length > 0 ? { replies, others, faults } : undefined;
  },
};

function toReply({ fields, id, time }: Comment, thread: readonly Comment[], places: readonly string[]): ExportedReply {
  const reply = {
    id,
    author: toText(fields["name"]) ?? toText(fields["author"]),
    url: toText(fields["url"]) ?? toText(fields["website"]),
    time,
    text: messageOf(fields) ?? "",
    parent: findParent(fields, id, thread),
  };
  return { reply, places, state: "published" };
}

/**
 * Finds the parent by its id, or by its place in the thread, counted from 1: among the top-level comments, or among
 * all.
 */
function findParent(fields: Fields, own: string, thread: readonly Comment[]): string | undefined {
  const named = [
    fields["replying_to"],
    fields["reply_to"],
    fields["replyTo"],
    fields["_parent"],
    fields["parent"],
  ].flatMap((value) => toText(value)?.trim() ?? []);
  const byId = thread.find(({ id }) => id !== own && named.some((name) => serviceId("staticman", name) === id));
  if (byId) return byId.id;
  const place = Number(named.find((name) => /^\d{1,4}$/u.test(name)) ?? 0);
  const tops = thread.filter((comment) => toText(comment.fields["replying_to"]) === undefined);
  return (tops[place - 1] ?? thread[place - 1])?.id;
}

function messageOf(fields: Fields): string | undefined {
  return toText(fields["message"]) ?? toText(fields["comment"]) ?? toText(fields["body"]) ?? toText(fields["text"]);
}

/** JSON is YAML too; in a Markdown file the comment is its front matter, and the text may follow below. */
function readComment({ folder, name: label }: Folder, name: string): { fields: Fields } | { fault: Problem } {
  const file = `${label}/${name}`;
  const text = decodeText(readFileSync(path.join(folder, name)));
  if (typeof text !== "string") return { fault: { file, ...text, severity: "error" } };
  const page = /\.(?:md|markdown)$/iu.test(name) ? /^---\n(.*?)\n---(?:\n(.*))?$/su.exec(text) : undefined;
  const yaml = parseYaml(page?.[1] ?? text);
  if (isYamlFault(yaml)) {
    // A README in the export isn't a comment.
    if (!page && /\.(?:md|markdown)$/iu.test(name)) return { fields: {} };
    return { fault: { file, line: yaml.line, message: yaml.message, severity: "error" } };
  }
  // A file with a title is a page.
  return { fields: isFields(yaml.value) && !(page && "title" in yaml.value) ? { body: page?.[2], ...yaml.value } : {} };
}
