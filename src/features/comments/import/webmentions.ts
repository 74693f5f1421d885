// webmention.io: the JF2 feed of what other sites said about a post.
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

/** Likes and reposts say nothing, and what its author marked as private is not ours to publish. */
function toReply(entry: Fields): ExportedReply | undefined {
  const property = entry["wm-property"];
  if ((property !== "in-reply-to" && property !== "mention-of") || entry["wm-private"] === true) return undefined;
  const author = isFields(entry["author"]) ? entry["author"] : {};
  const content = isFields(entry["content"]) ? entry["content"] : {};
  const address = toText(entry["url"]) ?? toText(entry["wm-source"]);
  const isMention = property === "mention-of";
  const text =
    toText(content["text"]) ??
    toText(content["html"]) ??
    toText(entry["content"]) ??
    toText(entry["summary"]) ??
    toText(entry["name"]);
  return {
    reply: {
      id: serviceId("webmention", toText(entry["wm-id"]) ?? `${address ?? ""} ${toText(entry["wm-target"]) ?? ""}`),
      author: toText(author["name"]),
      url: isMention ? address : (toText(author["url"]) ?? address),
      time: [entry["published"], entry["wm-received"]].map(toTime).find((time) => !Number.isNaN(time)) ?? Number.NaN,
      text: isMention ? (toText(entry["name"]) ?? text ?? address ?? "") : (text ?? ""),
      kind: isMention ? "pingback" : undefined,
    },
    places: [toText(entry["wm-target"])?.trim() ?? NOWHERE],
    state: "waiting",
  };
}
