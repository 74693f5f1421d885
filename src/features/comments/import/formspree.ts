// Formspree: the submissions of its API as JSON, or the CSV or JSON file of its dashboard.
import { isFields, isFieldsList, type ExportFormat, type Fields } from "./export.ts";
import { collectFormReplies, hasReplyFields, type FormSubmission } from "./form-reply.ts";
import { toTime } from "./times.ts";

const DATES = ["_date", "date", "created_at", "submitted_at", "submitted at", "timestamp"];

/** https://help.formspree.io/hc/en-us/articles/360015233153-Form-Submissions-API */
export const formspreeJson: ExportFormat = {
  service: "Formspree",
  understood: "Formspree (CSV or JSON)",
  read(source) {
    if (source.kind !== "json") return undefined;
    const wrapped = isFields(source.value) ? source.value["submissions"] : source.value;
    if (!isFieldsList(wrapped)) return undefined;
    const isOurs =
      isFields(source.value) ||
      (wrapped.length > 0 && wrapped.every((entry) => "_date" in entry || hasReplyFields(Object.keys(entry))));
    return isOurs ? collectFormReplies(wrapped.map(toSubmission)) : undefined;
  },
};

export const formspreeCsv: ExportFormat = {
  service: "Formspree",
  understood: "",
  read(source) {
    if (source.kind !== "table" || !source.columns.some((column) => DATES.includes(column))) return undefined;
    if (!source.columns.includes("_date") && !hasReplyFields(source.columns)) return undefined;
    return collectFormReplies(source.rows.map(toSubmission));
  },
};

function toSubmission(entry: Fields): FormSubmission {
  const fields = isFields(entry["data"]) ? entry["data"] : entry;
  const date = DATES.map((name) => entry[name] ?? fields[name]).find((value) => value !== undefined && value !== "");
  const isSpam = [entry["_spam"], entry["spam"], entry["_status"]].some(
    (value) => value === true || value === "true" || value === "spam",
  );
  return { service: "formspree", fields, time: toTime(date), isSpam };
}
