// Isso: its SQLite database, the JSON file of its generic import, or the answers of its API.
import { DatabaseSync } from "node:sqlite";
import { AuthorError } from "../../../lib/problem.ts";
import {
  isFields,
  isFieldsList,
  NOWHERE,
  toText,
  type ExportedReply,
  type ExportFormat,
  type Fields,
  type ServiceExport,
} from "./export.ts";
import { serviceId } from "./ids.ts";
import { toTime } from "./times.ts";

export const issoDatabase: ExportFormat = {
  service: "Isso",
  understood: "Isso (its database, or JSON)",
  read(source) {
    if (source.kind !== "database") return undefined;
    const database = openDatabase(source.file, source.name);
    try {
      const tables = database
        .prepare("SELECT name FROM sqlite_master WHERE type = 'table'")
        .all()
        .map(({ name }) => name);
      if (!tables.includes("comments") || !tables.includes("threads")) return undefined;
      // The query leaves out the columns with email and IP addresses.
      const query = database.prepare(
        "SELECT c.id, c.parent, c.created, c.mode, c.text, c.author, c.website, t.uri FROM comments c LEFT JOIN threads t ON t.id = c.tid ORDER BY c.id",
      );
      // Integers in SQLite have 64 bits, in JavaScript 53 (https://www.sqlite.org/datatype3.html).
      query.setReadBigInts(true);
      return toExport(query.all());
    } catch (error) {
      throw new AuthorError([
        {
          file: source.name,
          message:
            `This database cannot be read: ${String(error instanceof Error ? error.message : error)}. ` +
            "Stop Isso and copy the file again.",
          severity: "error",
        },
      ]);
    } finally {
      database.close();
    }
  },
};

/** https://isso-comments.de/docs/guides/advanced-migration/ and the answers of /latest. */
export const issoJson: ExportFormat = {
  service: "Isso",
  understood: "",
  read(source) {
    if (source.kind !== "json") return undefined;
    const { value } = source;
    if (isFields(value) && isFieldsList(value["comments"]) && isFieldsList(value["threads"])) {
      const uris = new Map(value["threads"].map((thread) => [thread["id"], thread["uri"]]));
      return toExport(value["comments"].map((comment) => ({ ...comment, uri: uris.get(comment["tid"]) })));
    }
    if (!isFieldsList(value) || value.length === 0) return undefined;
    if (value.every((entry) => "uri" in entry && "text" in entry)) return toExport(value);
    if (!value.every((thread) => "id" in thread && isFieldsList(thread["comments"]))) return undefined;
    // Here ids are unique in their thread only.
    const number = (thread: Fields, id: unknown): string | undefined =>
      toText(id) === undefined ? undefined : `${String(thread["id"])} ${String(id)}`;
    return toExport(
      value.flatMap((thread) =>
        (thread["comments"] as readonly Fields[]).map((comment) => ({
          ...comment,
          uri: thread["id"],
          id: number(thread, comment["id"]),
          parent: number(thread, comment["parent"]),
        })),
      ),
    );
  },
};

function toExport(rows: readonly Fields[]): ServiceExport {
  return { replies: rows.map(toReply), others: 0 };
}

// 1 is published, 2 waits, 4 was deleted while answers to it stayed.
const STATES: ReadonlyMap<string, ExportedReply["state"]> = new Map([
  ["2", "waiting"],
  ["4", "refused"],
]);

function toReply(row: Fields): ExportedReply {
  const parent = toText(row["parent"]);
  return {
    reply: {
      id: serviceId(
        "isso",
        toText(row["id"]) ?? JSON.stringify([row["uri"], row["created"], row["author"], row["text"]]),
      ),
      author: toText(row["author"]),
      url: toText(row["website"]),
      time: toTime(row["created"]),
      text: toText(row["text"]) ?? "",
      parent: parent === undefined ? undefined : serviceId("isso", parent),
    },
    places: [toText(row["uri"])?.trim() ?? NOWHERE],
    state: STATES.get(String(row["mode"])) ?? "published",
  };
}

function openDatabase(file: string, name: string): DatabaseSync {
  try {
    return new DatabaseSync(file, { readOnly: true });
  } catch {
    throw new AuthorError([
      {
        file: name,
        message: "This database cannot be opened. Copy the file again while Isso is stopped.",
        severity: "error",
      },
    ]);
  }
}
