// Puts a service: or forms: block into signup.yaml and leaves every other line as its author wrote it.
import { isMap, isScalar, parseDocument, type Pair } from "yaml";
import { AuthorError } from "../../lib/problem.ts";
import { explainYamlFault } from "../../lib/yaml-fault.ts";

/**
 * The text of signup.yaml with the block in it: in place of its present block, or at its top. `serviceYaml` begins with
 * `service:`. Throws AuthorError where the existing text isn't a YAML table; messages call it `file`.
 */
export function mergeService(existing: string | undefined, serviceYaml: string, file = "content/signup.yaml"): string {
  return putBlock(existing, "service", serviceYaml, file, "top");
}

/** The same for any block that begins with `key`; `place` is where a new one goes. */
export function putBlock(
  existing: string | undefined,
  key: "service" | "forms",
  yaml: string,
  file: string,
  place: "top" | "end",
): string {
  const block = `${yaml.trimEnd()}\n`;
  if (existing === undefined || existing.trim() === "") return block;
  const feed = existing.includes("\r\n") ? "\r\n" : "\n";
  const text = existing.replace(/^\uFEFF/u, "").replaceAll("\r\n", "\n");
  return merge(text, { key, block, place }, file).replaceAll("\n", feed);
}

interface Block {
  readonly key: string;
  readonly block: string;
  readonly place: "top" | "end";
}

function merge(text: string, { key, block, place }: Block, file: string): string {
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
      document.contents.items.find((item) => isScalar(item.key) && item.key.value === key),
      text,
    );
    if (at) return text.slice(0, at.start) + block + text.slice(at.end);
    // Text before the first key may be a YAML marker or directive, which has to stay first.
    if (!document.has(key) && !/^(?:---|%|\.\.\.)/mu.test(text))
      return place === "top" ? `${block}\n${text}` : `${text.trimEnd()}\n${block}`;
  }
  document.set(key, parseDocument(block).get(key, true));
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
