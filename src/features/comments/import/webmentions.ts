// webmention.io: the JF2 feed of mentions of a post on other sites.
import {
  isFields,
  isFieldsList,
  NOWHERE,
  toText,
  type ExportedReply,
  type ExportFormat,
  type Fields,
} from "./export.ts";
import { serviceId } from "./ids.ts";
import { toTime } from "./times.ts";

/** https://github.com/aaronpk/webmention.io#find-mentions-of-a-specific-page-or-domain */
export const webmentions: ExportFormat = {
  service: "webmention.io",
  understood: "webmention.io (JF2)",
  read(source) {
    if (source.kind !== "json" || !isFields(source.value) || !isFieldsList(source.value["children"])) return undefined;
    const entries = source.value["children"];
    if (source.value["type"] !== "feed" && !entries.some((entry) => "wm-id" in entry)) return undefined;
    const replies = entries.flatMap((entry) => toReply(entry) ?? []);
    return { replies, others: entries.length - replies.length };
  },
};

/** Likes and reposts have no text, and mentions marked as private must not be published. */
function toReply(entry: Fields): ExportedReply | undefined {
  const property = entry["wm-property"];
  if ((property !== "in-reply-to" && property !== "mention-of") || entry["wm-private"] === true) return undefined;
  const address = toText(entry["url"]) ?? toText(entry["wm-source"]);
  const target = toText(entry["wm-target"]);
  const author = fieldsOf(entry["author"]);
  const common = {
    id: serviceId("webmention", toText(entry["wm-id"]) ?? `${address ?? ""} ${target ?? ""}`),
    author: toText(author["name"]),
    time: [entry["published"], entry["wm-received"]].map(toTime).find((time) => !Number.isNaN(time)) ?? Number.NaN,
  };
  const text = textOf(entry);
  return {
    reply:
      property === "mention-of"
        ? { ...common, url: address, text: toText(entry["name"]) ?? text ?? address ?? "", kind: "pingback" }
        : { ...common, url: toText(author["url"]) ?? address, text: text ?? "", kind: undefined },
    places: [target?.trim() ?? NOWHERE],
    state: "waiting",
  };
}

/** The best text that the other site gave. */
function textOf(entry: Fields): string | undefined {
  const content = fieldsOf(entry["content"]);
  return [content["text"], content["html"], entry["content"], entry["summary"], entry["name"]]
    .map(toText)
    .find((text) => text !== undefined);
}

function fieldsOf(value: unknown): Fields {
  return isFields(value) ? value : {};
}
