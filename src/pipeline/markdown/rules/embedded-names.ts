// Files that a tag names in other ways than links and images do: in srcset, in styles, and the file of an object.

export interface EmbeddedName {
  readonly kind: "link" | "image";
  readonly name: string;
}

/** Cheap to ask of HTML without any. */
export const EMBEDS = /\s(?:srcset|data|style)\s*=|<style\b/iu;

const ATTRIBUTE = /\s((?:image)?srcset|data|style)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>=`]+))/giu;

export function namesInTag(element: string, attributes: string): EmbeddedName[] {
  return [...attributes.matchAll(ATTRIBUTE)].flatMap(([, typedKey = "", double, single, bare]): EmbeddedName[] => {
    const key = typedKey.toLowerCase();
    const value = double ?? single ?? bare ?? "";
    if (key === "style") return namesInStyle(value);
    if (key === "data")
      return element === "object" && isName(value.trim()) ? [{ kind: "link", name: value.trim() }] : [];
    return value
      .split(/,\s+|\s+/u)
      .map((part) => part.replace(/,$/u, ""))
      .filter(isName)
      .map((name) => ({ kind: "image", name }));
  });
}

/** Names in `url()`. */
export function namesInStyle(css: string): EmbeddedName[] {
  return [...css.matchAll(/url\(\s*(?:"([^"\n]*)"|'([^'\n]*)'|([^\s"'()]*))\s*\)/giu)].flatMap(
    ([, double, single, bare]): EmbeddedName[] => {
      const name = (double ?? single ?? bare ?? "").trim();
      return isName(name) ? [{ kind: "image", name }] : [];
    },
  );
}

/** With an ending, and without code of a template; not a part of the page, as in url(#shadow), and no data. */
function isName(value: string): boolean {
  return value.length <= 400 && !/^#|^data:|[{}]/u.test(value) && /[^./]\.\w{1,12}(?:[?#].*)?$/u.test(value);
}
