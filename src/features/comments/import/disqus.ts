// Disqus: the XML file of its export page.
import { Parser } from "htmlparser2";
import { AuthorError } from "../../../lib/problem.ts";
import { NOWHERE, type ExportedReply, type ExportFormat } from "./export.ts";
import { serviceId } from "./ids.ts";
import { toTime } from "./times.ts";

/** Disqus calls a page a thread, and a comment a post. */
interface Element {
  readonly id: string;
  readonly texts: Record<string, string>;
  thread: string;
  parent: string;
}

export const disqus: ExportFormat = {
  service: "Disqus",
  understood: "Disqus (XML)",
  read(source) {
    if (source.kind !== "xml" || !/<disqus[\s>]/u.test(source.text.slice(0, 2000))) return undefined;
    const { threads, posts, isWhole } = readElements(source.text, source.name);
    // Half a comment would be saved, and the complete one would then never be imported.
    if (!isWhole)
      throw new AuthorError([
        {
          file: source.name,
          message: "This file ends before its last line, </disqus>. Export or download it again.",
          severity: "error",
        },
      ]);
    return { replies: posts.map((post) => toReply(post, threads.get(post.thread))), others: 0 };
  },
};

function toReply({ id, texts, parent }: Element, thread: Element | undefined): ExportedReply {
  const places = [thread?.texts["link"], thread?.texts["id"]].flatMap((place) =>
    place === undefined || place.trim() === "" ? [] : [place.trim()],
  );
  const isRefused = texts["isDeleted"]?.trim() === "true" || texts["isSpam"]?.trim() === "true";
  return {
    reply: {
      id: serviceId("disqus", id),
      author: texts["author name"],
      time: toTime(texts["createdAt"]),
      text: texts["message"] ?? "",
      parent: parent === "" ? undefined : serviceId("disqus", parent),
    },
    places: places.length > 0 ? places : [NOWHERE],
    state: isRefused ? "refused" : texts["isApproved"]?.trim() === "false" ? "waiting" : "published",
  };
}

/** Keeps only the needed elements: the file contains email and IP addresses too. */
const KEPT = new Set(["id", "link", "message", "createdAt", "isDeleted", "isSpam", "isApproved", "author name"]);

/** Elements within each other; Disqus writes four. The parser takes quadratic time for more. */
const DEEPEST = 100;
const TOO_DEEP =
  `This file has elements more than ${DEEPEST} deep, which no export of Disqus has. ` + "Export or download it again.";

function readElements(
  text: string,
  file: string,
): { threads: Map<string, Element>; posts: Element[]; isWhole: boolean } {
  const threads = new Map<string, Element>();
  const posts: Element[] = [];
  const path: string[] = [];
  let current: Element | undefined;
  let isWhole = false;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (path.push(name) > DEEPEST) throw new AuthorError([{ file, message: TOO_DEEP, severity: "error" }]);
        const id = attributes["dsq:id"] ?? "";
        if (path.length === 2)
          current = name === "thread" || name === "post" ? { id, texts: {}, thread: "", parent: "" } : undefined;
        if (path.length === 3 && current && (name === "thread" || name === "parent")) current[name] = id;
      },
      ontext(piece) {
        const key = path.slice(2).join(" ");
        if (current && KEPT.has(key)) current.texts[key] = (current.texts[key] ?? "") + piece;
      },
      onclosetag(name, isImplied) {
        if (path.length === 1) isWhole = !isImplied;
        if (path.length === 2 && current) {
          if (name === "post") posts.push(current);
          else threads.set(current.id, current);
        }
        path.pop();
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(text);
  return { threads, posts, isWhole };
}
