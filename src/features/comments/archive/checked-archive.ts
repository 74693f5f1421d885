// Reads an archive with a YAML parser and a schema, and reports every problem in it.
import * as z from "zod";
import type { Problem } from "../../../lib/problem.ts";
import {
  explainIssues,
  moment,
  oneOf,
  read,
  record,
  text,
  wholeNumber,
  yesNo,
  type Fault,
} from "../../../lib/schema.ts";
import { isYamlFault, parseYaml } from "../../../lib/yaml.ts";
import { NO_COMMENTS } from "./archive.ts";
import { checkComments } from "./check-comments.ts";
import { RULES, type Rule } from "./comment-rules.ts";
import type { ArchiveOptions, ParseArchive } from "./archive.ts";
import { withoutUnseen } from "../unseen.ts";

/** Makes a reader to be used for many archives. */
export function createCheckedParser({ zone, now }: ArchiveOptions): ParseArchive {
  const comment = commentShape(zone);
  const schema = archiveSchema(comment);
  return (source, file) => {
    const yaml = parseYaml(source);
    if (isYamlFault(yaml))
      return {
        archive: NO_COMMENTS,
        problems: [{ file, line: yaml.line, field: yaml.field, message: yaml.message, severity: "error" }],
      };
    const result = schema.safeParse(yaml.value ?? {});
    const faults = result.success ? checkComments(result.data.comments, now) : explain(result.error, comment);
    if (result.success && faults.length === 0) return { archive: result.data, problems: [] };
    return {
      archive: NO_COMMENTS,
      problems: faults.map(({ path, message }): Problem => ({
        file,
        line: yaml.lineOf(path),
        field: fieldName(path),
        message,
        severity: "error",
      })),
    };
  };
}

export function archiveSchema(comment: ReturnType<typeof commentShape>) {
  return record(
    {
      comments: z
        .array(record(comment, "id, author, date and text"), {
          error: ({ input }) => `${read(input)} should be a list of comments. Begin each with a hyphen, as in - id: 1.`,
        })
        .nullish()
        .transform((list) => list ?? []),
      notImported: wholeNumber(0, 100_000).default(0),
    },
    "comments: on its own line, above the list of comments",
  );
}

export function commentShape(zone: string) {
  return {
    id: ruled("id", "id: 1"),
    author: ruled("author", "author: A reader"),
    url: ruled("url", "url: https://example.org").optional(),
    date: moment("date", zone),
    text: ruled("text", "text: What was said"),
    parent: seen(text("parent: the id of the comment that this one answers")).optional(),
    kind: z
      .preprocess((value) => (typeof value === "string" ? value.trim() : value), oneOf(["comment", "pingback"]))
      .default("comment"),
    byAuthor: yesNo("byAuthor").default(false),
  };
}

/** Text that keeps the rules of a field; the error message shows `example` where the text is missing. */
function ruled(field: keyof typeof RULES, example: string) {
  const rules: readonly Rule[] = RULES[field];
  return rules.reduce(
    (schema, { isKept, explain }) => schema.refine(isKept, { error: ({ input }) => explain(String(input)) }),
    seen(text(example)),
  );
}

function seen<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess((value) => (typeof value === "string" ? withoutUnseen(value) : value), schema);
}

/** Private data about a commenter, from forms and other programs, which no site should publish. */
const PRIVATE = /mail|(?:^|_)ip$|ip_?addr|remote_addr|user_?agent/iu;

function explain({ issues }: z.ZodError, comment: ReturnType<typeof commentShape>): Fault[] {
  return explainIssues(issues, (path) => (path.length === 0 ? ["comments", "notImported"] : Object.keys(comment))).map(
    (fault) => {
      const key = String(fault.path.at(-1));
      const isPrivate = fault.path.length === 3 && !Object.hasOwn(comment, key) && PRIVATE.test(key);
      return isPrivate
        ? {
            ...fault,
            message: `"${key}" can't be in this file: it is stored with your site, and readers gave this to you alone. Delete this line.`,
          }
        : fault;
    },
  );
}

function fieldName(path: readonly PropertyKey[]): string | undefined {
  return path.map((key) => (typeof key === "number" ? `${key + 1}` : String(key))).join(" ") || undefined;
}
