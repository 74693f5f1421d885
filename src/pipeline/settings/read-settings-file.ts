// Reads one YAML file of settings against its schema.
import { readFileSync } from "node:fs";
import path from "node:path";
import type * as z from "zod";
import { findOwnFile, isRefusal } from "../../lib/content-file.ts";
import { isError, type Problem } from "../../lib/problem.ts";
import { readNamedTree } from "../../lib/rename-keys.ts";
import { explainIssues } from "../../lib/schema.ts";
import { isYamlFault, parseYaml } from "../../lib/yaml.ts";
import { explainCut, findCutValues } from "../../lib/yaml-cut-values.ts";
import type { NamesAt } from "./key-names.ts";

export interface FilePlace {
  readonly folder: string;
  /** The folder's name in messages. */
  readonly label: string;
}

export interface FileFormat<Schema extends z.ZodType> {
  readonly schema: Schema;
  /** The keys that may be used at a path, for suggestions. */
  readonly known: (path: readonly PropertyKey[]) => readonly string[];
  /** What the keys are called in other programs. */
  readonly names?: NamesAt;
}

export interface SettingsFile<Value> {
  readonly value: Value;
  /** The file's name in messages. */
  readonly file: string;
  /** Line of a setting, by our names for its keys, counted from 1. */
  lineOf(path: readonly PropertyKey[]): number | undefined;
}

/** Adds to `problems` what is wrong; returns undefined then, and where there is no such file. */
export function readSettingsFile<Schema extends z.ZodType>(
  { folder, label }: FilePlace,
  name: string,
  { schema, known, names = () => undefined }: FileFormat<Schema>,
  problems: Problem[],
): SettingsFile<z.output<Schema>> | undefined {
  const file = `${label}/${name}`;
  const found = findOwnFile(folder, name);
  if (isRefusal(found)) problems.push({ file, message: `The file ${found.refusal}`, severity: "error" });
  if (found === undefined || isRefusal(found)) return undefined;
  const bytes = readFileSync(path.join(folder, name));
  const yaml = parseYaml(bytes);
  if (isYamlFault(yaml)) {
    problems.push({ file, line: yaml.line, field: yaml.field, message: yaml.message, severity: "error" });
    return undefined;
  }
  const cuts = findCutValues(bytes.toString());
  const { value, faults, typedPath } = readNamedTree(yaml.value ?? {}, known, names);
  const result = schema.safeParse(value);
  const lineOf = (place: readonly PropertyKey[]): number | undefined => yaml.lineOf(typedPath(place));
  const issues = result.success ? [] : explainIssues(result.error.issues, known, `in ${name}`);
  const errors = [...faults, ...issues.map((issue) => ({ ...issue, path: typedPath(issue.path) }))].map(
    ({ path: place, message }): Problem => {
      const line = yaml.lineOf(place);
      return { file, line, field: place.join(".") || undefined, message, severity: "error" };
    },
  );
  const faulty = new Set(errors.map(({ line }) => line));
  const cut = cuts.map((found): Problem => {
    const severity = found.kept === "" && faulty.has(found.line) ? "error" : "warning";
    return { file, line: found.line, field: found.key, message: explainCut(found), severity };
  });
  const emptied = new Set(cut.filter(isError).map(({ line }) => line));
  problems.push(...cut, ...errors.filter(({ line }) => line === undefined || !emptied.has(line)));
  return result.success && faults.length === 0 ? { value: result.data, file, lineOf } : undefined;
}
