// The responses to a post, kept in a file beside it: comments.yaml, or <slug>.comments.yaml beside a flat post.
import * as z from "zod";
import type { Moment } from "../lib/moment.ts";
import type { Problem } from "../lib/problem.ts";
import { explainIssues, moment, oneOf, read, record, text, wholeNumber, yesNo, type Fault } from "../lib/schema.ts";
import { distinctBeyondAscii } from "../lib/text.ts";
import { isYamlFault, parseYaml } from "../lib/yaml.ts";
import { checkComments } from "./check-comments.ts";
import { findMachine, findMailbox, isMachineAddress } from "./private.ts";
import { LONGEST } from "./reply.ts";

export interface Comment {
  /** Unique in its archive; letters, digits, hyphens, dots and underscores. */
  readonly id: string;
  readonly author: string;
  /** http or https. */
  readonly url?: string | undefined;
  readonly date: Moment;
  /** As it was written, in Markdown or HTML: never to be shown as it is. Not there where an earlier build has made HTML of it. */
  readonly text?: string | undefined;
  /** What it says, on one line, without the marks of Markdown and HTML; only where somebody has worked it out already. */
  readonly words?: string | undefined;
  /** The id of the comment that it answers. */
  readonly parent?: string | undefined;
  readonly kind: "comment" | "pingback";
  /** Whether the author of the post wrote it. */
  readonly byAuthor: boolean;
}

export interface CommentArchive {
  readonly comments: readonly Comment[];
  /** Responses of an earlier site that were not carried over. */
  readonly missing: number;
  /** What names and texts are written with besides ASCII, each once; only where somebody has worked it out already. */
  readonly characters?: string | undefined;
}

export const NO_COMMENTS: CommentArchive = { comments: [], missing: 0 };

export interface ArchiveOptions {
  /** IANA name; counts where a date names no zone. */
  readonly zone: string;
  /** Milliseconds since 1970: nobody has written later than that. */
  readonly now: number;
}

/** All responses to a post, the missing ones counted in. */
export function countComments({ comments, missing }: CommentArchive): number {
  return comments.length + missing;
}

/** Throws where the text of a comment was not kept. */
export function textOf({ id, text: written }: Comment): string {
  if (written === undefined) throw new Error(`the text of comment ${id} was not kept`);
  return written;
}

/** What names and texts are written with besides ASCII, each once. */
export function charactersOf({ comments, characters }: CommentArchive): string {
  return characters ?? distinctBeyondAscii(comments.map((one) => `${one.author}${textOf(one)}`).join(""));
}

/** Makes a reader to be used for many archives. `file` is what problems call it. */
export function createArchiveParser({ zone, now }: ArchiveOptions): (source: string | Buffer, file: string) => { archive: CommentArchive; problems: Problem[] } {
  const comment = commentShape(zone);
  const schema = archiveSchema(comment);
  return (source, file) => {
    const yaml = parseYaml(source);
    if (isYamlFault(yaml)) return { archive: NO_COMMENTS, problems: [{ file, line: yaml.line, field: yaml.field, message: yaml.message, severity: "error" }] };
    const result = schema.safeParse(yaml.value ?? {});
    const faults = result.success ? checkComments(result.data.comments, now) : explain(result.error, comment);
    if (result.success && faults.length === 0) return { archive: result.data, problems: [] };
    return { archive: NO_COMMENTS, problems: faults.map(({ path, message }): Problem => ({ file, line: yaml.lineOf(path), field: fieldName(path), message, severity: "error" })) };
  };
}

function archiveSchema(comment: ReturnType<typeof commentShape>) {
  return record(
    {
      comments: z.array(record(comment, "id, author, date and text"), { error: ({ input }) => `${read(input)} should be a list of comments. Begin each with a hyphen, as in - id: 1.` }).nullish().transform((list) => list ?? []),
      missing: wholeNumber(0, 100_000).default(0),
    },
    "comments: on a line of its own, above the list of them",
  );
}

function commentShape(zone: string) {
  return {
    id: text("id: 1").refine((value) => /^[\w.-]{1,200}$/u.test(value), { error: ({ input }) => `${read(input)} cannot stand in an address. Use letters, digits and hyphens.` }),
    author: text("author: A reader")
      .refine((value) => value.length <= LONGEST.author * 2, { error: `is longer than ${LONGEST.author * 2} characters. Write the name alone.` })
      .refine((value) => !isMachineAddress(value) && findMachine(value) === undefined, { error: "names the address of somebody's machine, which must not be published. Write a name, such as Anonymous." })
      .refine(...withoutMailbox),
    url: text("url: https://example.org").refine((value) => /^https?:$/u.test(URL.parse(value)?.protocol ?? ""), { error: ({ input }) => `${read(input)} is not a web address. Begin it with https://.` }).refine(...withoutMailbox).optional(),
    date: moment("date", zone),
    text: text("text: What was said")
      .refine((value) => value.length <= LONGEST.text * 2, { error: `is longer than ${LONGEST.text * 2} characters. Keep what matters.` })
      .refine(...withoutMailbox)
      .refine(...withoutMachine),
    parent: text("parent: the id of the comment that this one answers").optional(),
    kind: oneOf(["comment", "pingback"]).default("comment"),
    byAuthor: yesNo("byAuthor").default(false),
  };
}

const withoutMailbox: [(value: string) => boolean, { error: (issue: { readonly input?: unknown }) => string }] = [
  (value) => findMailbox(value) === undefined,
  { error: ({ input }) => `holds the email address ${findMailbox(String(input)) ?? ""}, which robots would collect. Take it out.` },
];

const withoutMachine: typeof withoutMailbox = [
  (value) => findMachine(value) === undefined,
  { error: ({ input }) => `holds ${findMachine(String(input)) ?? ""}, the address of somebody's machine, which must not be published. Take it out, or put version before it if it is one.` },
];

/** What forms and other programs know of a commenter, and what no site should tell. */
const PRIVATE = /mail|(?:^|_)ip$|ip_?addr|remote_addr|user_?agent/iu;

function explain({ issues }: z.ZodError, comment: ReturnType<typeof commentShape>): Fault[] {
  return explainIssues(issues, (path) => (path.length === 0 ? ["comments", "missing"] : Object.keys(comment))).map((fault) => {
    const key = String(fault.path.at(-1));
    const isPrivate = fault.path.length === 3 && !Object.hasOwn(comment, key) && PRIVATE.test(key);
    return isPrivate ? { ...fault, message: `"${key}" must not stand here: what readers gave to you alone is not kept with the site. Take the line out.` } : fault;
  });
}

function fieldName(path: readonly PropertyKey[]): string | undefined {
  return path.map((key) => (typeof key === "number" ? `${key + 1}` : String(key))).join(" ") || undefined;
}
