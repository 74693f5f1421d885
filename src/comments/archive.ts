// The responses to a post, kept in a file beside it: comments.yaml, or <slug>.comments.yaml beside a flat post.
import * as z from "zod";
import type { Moment } from "../lib/moment.ts";
import type { Problem } from "../lib/problem.ts";
import { explainIssues, moment, oneOf, read, record, text, wholeNumber, yesNo } from "../lib/schema.ts";
import { isYamlFault, parseYaml } from "../lib/yaml.ts";

export interface Comment {
  readonly id: string;
  readonly author: string;
  readonly url?: string | undefined;
  readonly date: Moment;
  /** What was written, as text. */
  readonly text: string;
  readonly parent?: string | undefined;
  readonly kind: "comment" | "pingback";
  readonly byAuthor: boolean;
}

export interface CommentArchive {
  readonly comments: readonly Comment[];
  /** Responses of an earlier site that were not carried over. */
  readonly missing: number;
}

export const NO_COMMENTS: CommentArchive = { comments: [], missing: 0 };

/** All responses to a post, the missing ones counted in. */
export function countComments({ comments, missing }: CommentArchive): number {
  return comments.length + missing;
}

/** Reads an archive. `zone` counts where a date names none. */
export function parseArchive(source: string | Buffer, file: string, zone: string): { archive: CommentArchive; problems: Problem[] } {
  const yaml = parseYaml(source);
  if (isYamlFault(yaml)) return { archive: NO_COMMENTS, problems: [{ file, line: yaml.line, field: yaml.field, message: yaml.message, severity: "error" }] };
  const schema = archiveSchema(zone);
  const result = schema.safeParse(yaml.value ?? {});
  if (result.success) return { archive: result.data, problems: [] };
  const problems = explainIssues(result.error.issues, (path) => (path.length === 0 ? Object.keys(schema.shape) : Object.keys(commentShape(zone)))).map(
    ({ path, message }): Problem => ({ file, line: yaml.lineOf(path), field: fieldName(path), message, severity: "error" }),
  );
  return { archive: NO_COMMENTS, problems };
}

function archiveSchema(zone: string) {
  return record(
    {
      comments: z.array(record(commentShape(zone), "id, author, date and text"), { error: ({ input }) => `${read(input)} should be a list of comments.` }).default([]),
      missing: wholeNumber(0, 100_000).default(0),
    },
    "comments: []",
  );
}

function commentShape(zone: string) {
  return {
    id: text("id: 1"),
    author: text("author: A reader"),
    url: text("url: https://example.org").refine((value) => /^https?:\/\//iu.test(value), { error: ({ input }) => `${read(input)} is not a web address. Begin it with https://.` }).optional(),
    date: moment("date", zone),
    text: text("text: What was said"),
    parent: text("parent: the id of the comment that this one answers").optional(),
    kind: oneOf(["comment", "pingback"]).default("comment"),
    byAuthor: yesNo("byAuthor").default(false),
  };
}

function fieldName(path: readonly PropertyKey[]): string | undefined {
  return path.map((key) => (typeof key === "number" ? `${key + 1}` : String(key))).join(" ") || undefined;
}
