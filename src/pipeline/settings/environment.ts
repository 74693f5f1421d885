// The only reader of the environment.
import { findHost } from "../../hosting/hosts/hosts.ts";
import type { HostName } from "../../hosting/hosts/names.ts";
import { AuthorError } from "../../lib/problem.ts";
import { parseMoment } from "../../lib/moment.ts";

export interface Environment {
  /** The moment that counts as now, in milliseconds since 1970 in UTC. */
  readonly now: number;
  /** Whether `now` is the time of the machine's clock. */
  readonly isMachineTime: boolean;
  /** The host that the build runs on. */
  readonly host: HostName | undefined;
  /** The browser that the owner chose for checks. */
  readonly chromium: string | undefined;
  /** The owner's text editor; undefined if the environment names none. */
  readonly editor: string | undefined;
}

/**
 * `SITE_NOW` sets the clock of a build; without it the machine's clock is used. Throws AuthorError if it isn't a date.
 */
export function readEnvironment(
  variables: Readonly<Record<string, string | undefined>>,
  clock: () => number,
): Environment {
  const editor = [variables["VISUAL"], withoutDefault(variables)].find(
    (program) => program !== undefined && program.trim() !== "",
  );
  const host = findHost(variables);
  const chromium = variables["CHROME_PATH"];
  const typed = variables["SITE_NOW"];
  if (typed === undefined || typed === "") return { now: clock(), isMachineTime: true, editor, host, chromium };
  const moment = parseMoment(typed, "UTC");
  if (typeof moment === "object") return { now: moment.ms, isMachineTime: false, editor, host, chromium };
  const message = `"${typed}" is not a date. Write it as 2026-11-22T10:00:00Z.`;
  throw new AuthorError([{ file: "SITE_NOW", message, severity: "error" }]);
}

/** Ignores npm's default EDITOR, vi, because an author who doesn't know vi couldn't get out of it. */
function withoutDefault({
  EDITOR: editor,
  npm_command: npm,
}: Readonly<Record<string, string | undefined>>): string | undefined {
  return npm !== undefined && editor === "vi" ? undefined : editor;
}
