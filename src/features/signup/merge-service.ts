// Puts a service: block into signup.yaml and leaves every other line as its author wrote it.
import { isMap, isScalar, parseDocument, type Pair } from "yaml";
import { AuthorError } from "../../lib/problem.ts";
import { explainYamlFault } from "../../lib/yaml-fault.ts";

/**
 * The text of signup.yaml with the block in it: in place of its present block, or at its top. `serviceYaml` begins with
 * `service:`. Throws AuthorError where the existing text isn't a YAML table; messages call it `file`.
 */
export function mergeService(existing: string | undefined, serviceYaml: string, file = "content/signup.yaml"): string {
  const block = `${serviceYaml.trimEnd()}\n`;
  if (existing === undefined || existing.trim() === "") return block;
  const feed = existing.includes("\r\n") ? "\r\n" : "\n";
  const text = existing.replace(/^\uFEFF/u, "").replaceAll("\r\n", "\n");
  return merge(text, block, file).replaceAll("\n", feed);
}

function merge(text: string, block: string, file: string): string {
  const document = parseDocument(text);
  if (document.errors.length > 0) throw new AuthorError([{ file, ...explainYamlFault(text), severity: "error" }]);
  if (document.contents === null) return `${text.trimEnd()}\n${block}`;
  if (!isMap(document.contents))
    throw new AuthorError([
      {
        file,
        message: "The file should have keys, such as service: and forms:, each on its own line.",
        severity: "error",
      },
    ]);
  if (document.contents.flow !== true) {
    const at = rangeOf(
      document.contents.items.find((item) => isScalar(item.key) && item.key.value === "service"),
      text,
    );
    if (at) return text.slice(0, at.start) + block + text.slice(at.end);
    // Text before the first key may be a YAML marker or directive, which has to stay first.
    if (!document.has("service") && !/^(?:---|%)/mu.test(text)) return `${block}\n${text}`;
  }
  document.set("service", parseDocument(block).get("service", true));
  return document.toString({ lineWidth: 0 });
}

/** The range of a key with its value: from its first character to the end of the value's last line. */
function rangeOf(pair: Pair<unknown, unknown> | undefined, text: string): { start: number; end: number } | undefined {
  const key = isScalar(pair?.key) ? pair.key.range : undefined;
  const value =
    typeof pair?.value === "object" && pair.value !== null && "range" in pair.value ? pair.value.range : undefined;
  if (!key) return undefined;
  const last = Array.isArray(value) && typeof value[1] === "number" ? value[1] : key[1];
  // The range of a block ends after its line feed; that of a flow table or a single value ends before it.
  const end = last > 0 && text[last - 1] === "\n" ? last : text.indexOf("\n", last) + 1;
  return { start: key[0], end: end === 0 ? text.length : end };
}
