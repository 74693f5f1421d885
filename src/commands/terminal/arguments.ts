// Reads a command's arguments, and suggests the right name for a misspelled option.
import { parseArgs, type ParseArgsOptionsConfig } from "node:util";
import { AuthorError } from "../../lib/problem.ts";
import { suggest } from "../../lib/suggest.ts";

interface Option {
  readonly type: "string" | "boolean";
  /** One line for `--help`. */
  readonly help: string;
  /** Placeholder after the equals sign, for example DIR. */
  readonly value?: string;
}

/** A word without hyphens, in its place. */
interface Word {
  readonly name: string;
  /** Placeholder for the value, for example series or post. */
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
  /** Purpose of the command, in the imperative. */
  readonly purpose: string;
  /** What to type after the call, and what that does. */
  readonly examples: readonly (readonly [string, string])[];
  readonly words?: readonly Word[];
  readonly options: Readonly<Record<string, Option>>;
}

/** `--input`, which most commands have; see `contentLabel`. */
export const contentOption: Option = { type: "string", value: "DIR", help: "content folder (default: content)" };

export type Arguments = Readonly<Record<string, string | boolean | undefined>>;

/** The options given, or "help" when `--help` was among them. Throws AuthorError for an unknown option. */
export function readArguments(command: Command, argv: readonly string[]): Arguments | "help" {
  if (argv.includes("--help") || argv.includes("-h")) return "help";
  const options: ParseArgsOptionsConfig = Object.fromEntries(
    Object.entries(command.options).map(([name, { type }]) => [name, { type }]),
  );
  const { values, tokens } = parseArgs({
    args: [...argv],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const expected = [...(command.words ?? [])];
  const last = expected.at(-1);
  const words: Record<string, string> = {};
  for (const token of tokens) {
    if (token.kind === "option") checkOption(command, token);
    if (token.kind !== "positional") continue;
    const word = expected.shift();
    if (word) words[word.name] = token.value;
    else if (last?.many === true) words[last.name] += `\n${token.value}`;
    else throw refuse(command, explainWord(command, token.value));
  }
  const missing = expected.find(({ optional }) => optional !== true);
  if (missing) throw refuse(command, explainMissing(command, missing, Object.values(words)));
  return { ...values, ...words };
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
}

/** Throws AuthorError for an option that the command does not have, or that lacks its value or has one too many. */
function checkOption(command: Command, { name, rawName, value }: OptionToken): void {
  const option = command.options[name];
  if (!option) {
    const meant = suggest(name, Object.keys(command.options));
    const advice = meant === undefined ? "--help lists them." : `Did you mean --${meant}?`;
    throw refuse(command, `There is no option ${rawName}. ${advice}`);
  }
  if (option.type === "boolean" && value !== undefined)
    throw refuse(command, `${rawName} doesn't take a value. Write ${rawName} alone.`);
  if (option.type === "string" && (value === undefined || value === ""))
    throw refuse(command, `${rawName} needs a value: ${rawName}=${option.value ?? "VALUE"}.`);
}

/** With the example that begins as `typed` does. */
function explainMissing({ call, examples }: Command, { value }: Word, typed: readonly string[]): string {
  const example = examples.find(([words]) => typed.every((word, index) => words.split(" ")[index] === word));
  const what = value.split("|").join(" or ");
  return `Something is missing: ${what}.${example ? ` For example: ${call} ${example[0]}` : ""}`;
}

function explainWord({ options }: Command, word: string): string {
  const [first = "help"] = Object.keys(options);
  return `I don't understand "${word}". Options start with --, for example --${first}.`;
}

export function formatHelp(command: Command): string {
  const words = (command.words ?? []).map(({ value, help }) => [value, help] as const);
  const options = Object.entries(command.options).map(
    ([name, { value, help }]) => [`--${name}${value === undefined ? "" : `=${value}`}`, help] as const,
  );
  const examples = command.examples.map(
    ([words, help]) => [words === "" ? command.call.replace(/ --$/u, "") : `${command.call} ${words}`, help] as const,
  );
  const rows = [...words, ...options, ["--help", "show this help"] as const];
  return [
    command.purpose,
    formatRows(examples),
    `Usage: ${[command.call, formatWords(command), "[options]"].filter(Boolean).join(" ")}\n${formatRows(rows)}`,
  ].join("\n\n");
}

function formatRows(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([name]) => name.length)) + 3;
  return rows.map(([name, help]) => `  ${name.padEnd(width)}${help}`).join("\n");
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
