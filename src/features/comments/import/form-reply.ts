// Reads our own comment form from the exports of form services.
import { NOWHERE, toText, type ExportedReply, type Fields } from "./export.ts";
import { contentId } from "./ids.ts";

export interface FormSubmission {
  /** The beginning of its id. */
  readonly service: string;
  readonly fields: Fields;
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly isSpam: boolean;
}

const TEXT_FIELDS = ["comment", "message", "text", "body"] as const;

/** Undefined for a submission of another form. Doesn't even read email and IP addresses. */
function toFormReply({ service, fields, time, isSpam }: FormSubmission): ExportedReply | undefined {
  const named = new Map(
    Object.entries(fields).map(([key, value]) => [key.trim().toLowerCase(), toText(value)] as const),
  );
  const first = (...names: readonly string[]): string | undefined =>
    names.map((name) => named.get(name)).find((value) => value !== undefined);
  const post = first("post");
  if (post === undefined && !named.has("comment")) return undefined;
  // What newsletters add to an address may name the reader.
  const place = post ?? first("referrer", "_referrer")?.replace(/[?#].*$/su, "") ?? NOWHERE;
  const text = first(...TEXT_FIELDS) ?? "";
  const author = first("name", "author") ?? "";
  return {
    reply: {
      id: contentId(service, { place, author, time, text }),
      author,
      url: first("website", "url", "site"),
      time,
      text,
      parent: first("parent"),
    },
    places: [place],
    state: isSpam ? "refused" : "waiting",
  };
}

/** Whether the columns or keys are those of a comment form. */
export function hasReplyFields(columns: readonly string[]): boolean {
  const names = columns.map((column) => column.trim().toLowerCase());
  return names.includes("comment") || (names.includes("post") && TEXT_FIELDS.some((name) => names.includes(name)));
}

/** The comments of an export; submissions of other forms are only counted. */
export function collectFormReplies(submissions: readonly FormSubmission[]) {
  const replies = submissions.flatMap((submission) => toFormReply(submission) ?? []);
  return { replies, others: submissions.length - replies.length };
}
