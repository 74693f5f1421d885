// Reads a command's arguments; a misspelt one is met with the right one.
import { parseArgs, type ParseArgsOptionsConfig } from "node:util";
import { AuthorError } from "../../lib/problem.ts";
import { suggest } from "../../lib/suggest.ts";

interface Option {
  readonly type: "string" | "boolean";
  /** One line for `--help`. */
  readonly help: string;
  /** What stands behind the equals sign, for example DIR. */
  readonly value?: string;
}

/** A word without hyphens, in its place. */
interface Word {
  readonly name: string;
  /** What stands there, for example series or post. */
  readonly value: string;
  /** One line for `--help`. */
  readonly help: string;
  readonly optional?: boolean;
  /** Further words belong to it too; they arrive as lines of one text. */
  readonly many?: boolean;
}

export interface Command {
  /** How it is called, for example `npm run build --`. */
  readonly call: string;
  readonly purpose: string;
  readonly words?: readonly Word[];
  readonly options: Readonly<Record<string, Option>>;
}

export type Arguments = Readonly<Record<string, string | boolean | undefined>>;

/** The options given, or "help" when `--help` was among them. Throws AuthorError for an unknown option. */
export function readArguments(command: Command, argv: readonly string[]): Arguments | "help" {
  if (argv.includes("--help") || argv.includes("-h")) return "help";
  const known = Object.keys(command.options);
  const options: ParseArgsOptionsConfig = Object.fromEntries(
    Object.entries(command.options).map(([name, { type }]) => [name, { type }]),
  );
  const words: Record<string, string> = {};
  const expected = [...(command.words ?? [])];
  const last = expected.at(-1);
  const { values, tokens } = parseArgs({
    args: [...argv],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind === "positional" && expected[0]) words[expected.shift()?.name ?? ""] = token.value;
    else if (token.kind === "positional" && last?.many === true) words[last.name] += `\n${token.value}`;
    else if (token.kind === "positional")
      throw refuse(
        command,
        `"${token.value}" is not understood here. Options begin with --, as in --${known[0] ?? "help"}.`,
      );
    if (token.kind !== "option") continue;
    const option = command.options[token.name];
    if (!option) {
      const meant = suggest(token.name, known);
      throw refuse(
        command,
        `There is no option ${token.rawName}. ${meant === undefined ? "--help lists them." : `Did you mean --${meant}?`}`,
      );
    }
    if (option.type === "boolean" && token.value !== undefined)
      throw refuse(command, `${token.rawName} takes no value. Write ${token.rawName} alone.`);
    if (option.type === "string" && (token.value === undefined || token.value === "")) {
      throw refuse(command, `${token.rawName} needs a value: ${token.rawName}=${option.value ?? "VALUE"}.`);
    }
  }
  const missing = expected.find(({ optional }) => optional !== true);
  if (missing)
    throw refuse(command, `A word is missing: ${missing.value}. Write ${command.call} ${formatWords(command)}.`);
  return { ...values, ...words } as Arguments;
}

export function formatHelp(command: Command): string {
  const words = (command.words ?? []).map(({ value, help }) => [value, help] as const);
  const options = Object.entries(command.options).map(
    ([name, { value, help }]) => [`--${name}${value === undefined ? "" : `=${value}`}`, help] as const,
  );
  const rows = [...words, ...options, ["--help", "shows this"] as const];
  const width = Math.max(...rows.map(([name]) => name.length)) + 3;
  const lines = rows.map(([name, help]) => `  ${name.padEnd(width)}${help}`);
  return `${command.purpose}\n\n  ${[command.call, formatWords(command), "[options]"].filter(Boolean).join(" ")}\n\n${lines.join("\n")}`;
}

function formatWords({ words = [] }: Command): string {
  return words.map(({ value, optional }) => (optional === true ? `[${value}]` : value)).join(" ");
}

function refuse(command: Command, message: string): AuthorError {
  return new AuthorError([{ file: command.call, message, severity: "error" }]);
}

/** The content folder as it was typed, which is how messages call it. */
export function contentLabel(given: Arguments): string {
  return String(given["input"] ?? "content").replace(/\/+$/u, "");
}
