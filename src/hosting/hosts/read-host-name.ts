// Reads the name of a host that an author typed.
import { AuthorError } from "../../lib/problem.ts";
import { suggestName } from "../../lib/suggest.ts";
import { HOST_NAMES, type HostName } from "./names.ts";

/** `place` is where it was typed, for the message. */
export function readHostName(typed: unknown, place: string): HostName {
  const host = HOST_NAMES.find((name) => name === typed);
  if (host) return host;
  const meant = suggestName(String(typed), HOST_NAMES);
  const hint = meant === undefined ? "" : ` Did you mean ${meant}?`;
  const start =
    typed === "list" ? "Hosts are" : `"${String(typed)}" isn't a host that Inner Canvas supports.${hint} Use one of:`;
  throw new AuthorError([{ file: place, message: `${start} ${HOST_NAMES.join(", ")}.`, severity: "error" }]);
}
