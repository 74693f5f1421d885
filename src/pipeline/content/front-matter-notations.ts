// Parses front matter in one of its three notations, and explains errors.
import matter from "gray-matter";
import { parse as parseToml, TomlError } from "smol-toml";
import { countLines } from "../../lib/text.ts";
import { withPrintableTexts } from "../../lib/utf8.ts";
import { loadYaml } from "../../lib/yaml.ts";
import { explainYamlError, placeOf } from "../../lib/yaml-fault.ts";

export type Language = "yaml" | "toml" | "json";

export interface FrontMatterFault {
  readonly line: number;
  readonly field?: string | undefined;
  readonly message: string;
}

export type Fields = { fields: Readonly<Record<string, unknown>> } | { message: FrontMatterFault };

/** Parses the text between the fences; dates and numbers stay text. */
export function parseFields(head: string, language: Language): Fields {
  try {
    const value = readBetweenFences(head, language);
    if (isRecord(value)) return { fields: value };
    return {
      message: {
        line: 1,
        message:
          "The settings between the --- lines are empty or unreadable. Each line needs a name, a colon, a space and a value: title: My title",
      },
    };
  } catch (error) {
    return { message: explainSyntax(head, language, error) };
  }
}

/**
 * gray-matter asks the parser of the language, unless there are only comments. It gets comments for blank lines,
 * because its search for them takes the square of a run of blank lines; the parser reads the head as it was typed.
 */
function readBetweenFences(head: string, language: Language): unknown {
  const shown = head.replace(/^[^\S\n]*$/gmu, "# ");
  return matter(`---\n${shown}\n---\n`, { language, engines: { [language]: () => PARSERS[language](head) ?? {} } })
    .data;
}

const PARSERS: Readonly<Record<Language, (text: string) => unknown>> = {
  // js-yaml wants something to read.
  yaml: (text) => (/^[^\S\n]*[^#\s]/mu.test(text) ? loadYaml(text) : undefined),
  toml: (text) => withPrintableTexts(withTextDates(parseToml(text))),
  json: (text) => withPrintableTexts(parseJson(text)),
};

const TWIN = "duplicated mapping key";

/** Parses JSON, which is YAML too; the one error that JSON.parse ignores is a duplicate key. */
function parseJson(text: string): unknown {
  const value: unknown = JSON.parse(text);
  try {
    loadYaml(text);
  } catch (error) {
    if (String(error).includes(TWIN)) throw error;
  }
  return value;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** TOML has values for dates, in lists and tables too; they are kept as text, as in the other notations. */
function withTextDates(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(withTextDates);
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withTextDates(one)]));
}

function explainSyntax(head: string, language: Language, error: unknown): FrontMatterFault {
  if (language === "yaml") {
    return explainYamlError(head, error);
  }
  const name = language.toUpperCase();
  const curly = head.split("\n").findIndex((line) => /[:=]\s*[“”„«]/u.test(line));
  if (curly >= 0)
    return {
      line: curly + 1,
      message: `This line has curly quotes, and ${name} reads only straight ones. Write "My title" in place of “My title”.`,
    };
  if (error instanceof TomlError) {
    if (error.message.includes("redefine")) return explainTwin(head, error.line);
    return { line: error.line, message: `This line is not ${name}. Put quotes around words: title = "My title".` };
  }
  if (String(error).includes(TWIN)) return explainTwin(head, placeOf(error).line);
  const position = positionOf(error);
  return {
    line: position === undefined ? findJsonFault(head) : countLines(head, position),
    message: `The front matter is not ${name}. Look near this line for a comma too many or too few, or a missing quote or bracket.`,
  };
}

/** The position in an error message of V8, which has none for an unexpected token. */
function positionOf(error: unknown): number | undefined {
  const position = /position (\d+)/u.exec(String(error))?.[1];
  return position === undefined ? undefined : Number(position);
}

/** The line up to which the text can't be the beginning of JSON, counted from 1. */
function findJsonFault(text: string): number {
  const lines = text.split("\n");
  let [sound, faulty] = [0, lines.length];
  while (faulty - sound > 1) {
    const middle = Math.floor((sound + faulty) / 2);
    if (mayGoOn(`${lines.slice(0, middle).join("\n")}\n`)) sound = middle;
    else faulty = middle;
  }
  return faulty;
}

function mayGoOn(json: string): boolean {
  try {
    JSON.parse(json);
    return true;
  } catch (error) {
    return String(error).includes("end of JSON input") || positionOf(error) === json.length;
  }
}

function explainTwin(head: string, line: number): FrontMatterFault {
  const [, field] = /^\s*\{?\s*"?([\w-]+)"?\s*[:=]/u.exec(head.split("\n")[line - 1] ?? "") ?? [];
  return {
    line,
    field,
    message: `${field === undefined ? "A key" : `"${field}"`} appears twice. Delete one of the two lines.`,
  };
}
