// Netlify Forms: the submissions of its API as JSON, or the CSV file of its dashboard.
import { isFields, isFieldsList, type ExportFormat, type Fields } from "./export.ts";
import { collectFormReplies, hasReplyFields } from "./form-reply.ts";
import { toTime } from "./times.ts";

const SERVICE = "netlify";

/** https://docs.netlify.com/api/get-started/: /forms/:id/submissions and /sites/:id/submissions. */
export const netlifyJson: ExportFormat = {
  service: "Netlify Forms",
  understood: "Netlify Forms (CSV or JSON)",
  read(source) {
    if (source.kind !== "json") return undefined;
    const list = isFieldsList(source.value) ? source.value : [source.value].filter(isSubmission);
    if (list.length === 0 || !list.every(isSubmission)) return undefined;
    return collectFormReplies(
      list.map((entry) => ({
        service: SERVICE,
        fields: entry["data"] as Fields,
        time: toTime(entry["created_at"]),
        isSpam: entry["state"] === "spam" || entry["spam"] === true,
      })),
    );
  },
};

export const netlifyCsv: ExportFormat = {
  service: "Netlify Forms",
  understood: "",
  read(source) {
    if (
      source.kind !== "table" ||
      !source.columns.includes("created_at") ||
      !(hasReplyFields(source.columns) || source.columns.includes("user_agent"))
    )
      return undefined;
    return collectFormReplies(
      source.rows.map((fields) => ({ service: SERVICE, fields, time: toTime(fields["created_at"]), isSpam: false })),
    );
  },
};

function isSubmission(value: unknown): value is Fields {
  return isFields(value) && isFields(value["data"]) && "created_at" in value;
}
