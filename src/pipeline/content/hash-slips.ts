// Values of front matter that end at a #: an error where nothing useful is left, else a warning.
import { toYamlValue } from "../../lib/curly-quotes.ts";
import { explainCut, findCutValues, type CutValue } from "../../lib/yaml-cut-values.ts";
import type { FrontMatterFault } from "./front-matter-notations.ts";

export interface HashSlips {
  /** Values that can't be what the author meant: `tags: #bread #patience`. */
  readonly slips: readonly FrontMatterFault[];
  /** Values that were read as typed, though the author may have meant something else: `title: Cup #1`. */
  readonly doubts: readonly FrontMatterFault[];
}

/** `head` is YAML that begins on the line `firstLine` of its file. */
export function findHashSlips(head: string, firstLine: number): HashSlips {
  const { slips = [], doubts = [] } = Object.groupBy(findCutValues(head), (cut) =>
    cut.kept === "" || isWords(cut) ? "slips" : "doubts",
  );
  const toFault = (cut: CutValue): FrontMatterFault => ({
    line: cut.line + firstLine - 1,
    field: cut.key,
    message: isWords(cut) ? explainWords(cut) : explainCut(cut),
  });
  return { slips: slips.map(toFault), doubts: doubts.map(toFault) };
}

const WORD_LISTS: ReadonlySet<string> = new Set(["tags", "tag", "categories", "category", "keywords"]);

function isWords({ key, isEntry }: CutValue): boolean {
  return !isEntry && WORD_LISTS.has(key.toLowerCase());
}

function explainWords({ key, kept, lost }: CutValue): string {
  const words = `${kept} ${lost}`
    .split(/[#,;]/u)
    .map((word) => word.trim())
    .filter(Boolean)
    .map(toYamlValue);
  const what = kept === "" ? "is empty" : `ends at "${kept}"`;
  return `${what}, because everything after # is ignored. Write ${key}: [${words.join(", ")}]`;
}
