// Renames front matter keys of other programs to ours; a key without an equivalent becomes a problem.
import type { Problem } from "../../lib/problem.ts";
import type { Fault } from "../../lib/schema.ts";
import type { FrontMatter } from "./front-matter.ts";
import { createEntryNameReader } from "./key-names.ts";

export interface NamedFrontMatter {
  readonly front: FrontMatter;
  readonly faults: readonly Problem[];
  readonly warnings: readonly Problem[];
}

/** Prepares the names, to be used for many files. `known` are the keys of the kind of content that a file is. */
export function createFrontMatterNames(): (
  front: FrontMatter,
  file: string,
  known: readonly string[],
) => NamedFrontMatter {
  const read = createEntryNameReader();
  return (front, file, known) => {
    const { fields, typed, faults, warnings } = read(front.fields, known);
    if (fields === front.fields) return { front, faults: [], warnings: [] };
    const toProblem =
      (severity: Problem["severity"]) =>
      ({ path, message }: Fault): Problem => {
        const field = path.map(String).join(".");
        return { file, line: front.lineOf(field), field, message, severity };
      };
    return {
      front: {
        ...front,
        fields,
        typedKey: (key) => typed.get(key) ?? key,
        lineOf: (key) => front.lineOf(typed.get(key) ?? key),
      },
      faults: faults.map(toProblem("error")),
      warnings: warnings.map(toProblem("warning")),
    };
  };
}
