// `<!-- a note`: a comment in a paragraph that never ends, so that readers see it.
import type { Slip } from "../document.ts";
import { slipsOf } from "./matches.ts";
import type { ShownText } from "./shown-text.ts";

export function findOpenComments(texts: readonly ShownText[]): Slip[] {
  return slipsOf(
    "open comment",
    texts,
    /<!--/gu,
    () => "Readers see this comment, because it never ends. Put this where it should end: -->",
  );
}
