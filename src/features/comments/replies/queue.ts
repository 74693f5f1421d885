// Comments that wait for the owner, and decisions about earlier ones: content/comments-waiting.yaml.
import * as z from "zod";
import { AuthorError, type Problem } from "../../../lib/problem.ts";
import { explainIssues, moment, oneOf, read, record, text, yesNo } from "../../../lib/schema.ts";
import { isYamlFault, parseYaml } from "../../../lib/yaml.ts";
import type { ArchivedReply } from "./reply.ts";

export interface WaitingReply extends ArchivedReply {
  /** Where it belongs, as it came: an address, a slug or a content file. */
  readonly post: string;
}

const DECISIONS = ["approved", "spam", "deleted"] as const;

export type Decision = (typeof DECISIONS)[number];

export interface DecidedReply {
  readonly id: string;
  readonly decision: Decision;
}

export interface Queue {
  /** In the order in which they came. */
  readonly waiting: readonly WaitingReply[];
  /** Imports skip these. */
  readonly decided: readonly DecidedReply[];
}

/** Reads the queue; an empty text is an empty queue. Throws AuthorError with every problem. */
export function parseQueue(source: string | Buffer, file: string): Queue {
  const yaml = parseYaml(source);
  if (isYamlFault(yaml))
    throw new AuthorError([{ file, line: yaml.line, field: yaml.field, message: yaml.message, severity: "error" }]);
  const result = queueSchema.safeParse(yaml.value ?? {});
  const toProblem = ({ path, message }: { path: readonly PropertyKey[]; message: string }): Problem => ({
    file,
    line: yaml.lineOf(path),
    field: fieldName(path),
    message,
    severity: "error",
  });
  if (!result.success) throw new AuthorError(explainIssues(result.error.issues, knownKeys).map(toProblem));
  const first = new Set<string>();
  const twins = result.data.waiting.flatMap(({ id }, index) =>
    first.has(id)
      ? [
          {
            path: ["waiting", index, "id"],
            message: `"${id}" is the id of an earlier comment in this list. Remove one of the two.`,
          },
        ]
      : (first.add(id), []),
  );
  if (twins.length > 0) throw new AuthorError(twins.map(toProblem));
  return result.data;
}

const waitingShape = {
  post: text("post: /2013/04/25/slow-bread/"),
  id: text("id: a word that no other comment has"),
  author: text("author: A reader"),
  url: text("url: https://example.org")
    .refine((value) => /^https?:\/\//iu.test(value), {
      error: ({ input }) => `${read(input)} is not a web address. Begin it with https://.`,
    })
    .optional(),
  date: moment("date", "UTC").transform(({ iso }) => iso),
  parent: text("parent: the id of the comment that this one answers").optional(),
  kind: oneOf(["comment", "pingback"]).optional(),
  byAuthor: yesNo("byAuthor").optional(),
  text: text("text: What was said"),
};

const decidedShape = { id: text("id: the id of a comment"), decision: oneOf(DECISIONS) };

const queueSchema = record(
  {
    waiting: list(record(waitingShape, "post, id, author, date and text"), "replies"),
    decided: list(record(decidedShape, "{ id: abc, decision: spam }"), "decisions"),
  },
  "waiting: []",
);

/** A key without a value is an empty list. */
function list<Item extends z.ZodType>(item: Item, what: string) {
  return z.preprocess(
    (value) => value ?? [],
    z.array(item, {
      error: ({ input }) => `${read(input)} should be a list of ${what}, each beginning with a hyphen.`,
    }),
  );
}

function knownKeys([first]: readonly PropertyKey[]): readonly string[] {
  if (first === undefined) return Object.keys(queueSchema.shape);
  return Object.keys(first === "waiting" ? waitingShape : decidedShape);
}

function fieldName(path: readonly PropertyKey[]): string | undefined {
  return path.map((key) => (typeof key === "number" ? `${key + 1}` : String(key))).join(" ") || undefined;
}
