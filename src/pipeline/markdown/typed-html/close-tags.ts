// Closes the elements that an author left open, and leaves out end tags that close nothing.
import { FORMATTING, FOREIGN, FRAME, isElementName, OPTIONAL_END, RAW, VOID } from "./element-names.ts";
import type { TagSlip } from "./explain-tags.ts";
import type { Tag } from "./read-tags.ts";

/** `write` takes the place of the text from `start` to `end`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly write: string;
}

export interface Closing {
  /** In the order of their places. */
  readonly edits: readonly Edit[];
  readonly slips: readonly TagSlip[];
  /** Whether elements overlap, which only browsers can tell apart. */
  readonly overlaps: boolean;
}

interface Open {
  readonly tag: Tag;
  /** Its end tag was typed inside an element that was made from Markdown and ends later. */
  isDue: boolean;
}

/** An element that was closed for its author. */
interface Forced {
  readonly edit?: Edit;
  readonly slip?: TagSlip;
  /** Its end tag came later after all. */
  isUndone: boolean;
}

/** Elements nested more deeply are shown as text: browsers give up at about this depth, too. */
const DEEPEST = 300;

/** `html` is the text that the tags were read in. */
export function closeTags(tags: readonly Tag[], html: string): Closing {
  const closer = new Closer(html);
  for (const [index, tag] of tags.entries()) {
    if (tag.line === undefined) closer.readMade(tag);
    else closer.readTyped(tag, tag.line, () => isRawClosed(tags, index));
  }
  return closer.finish();
}

class Closer {
  readonly #html: string;
  readonly #edits: Edit[] = [];
  readonly #slips: TagSlip[] = [];
  readonly #open: Open[] = [];
  readonly #forced: Forced[] = [];
  /** The forced ones whose end tag may still come, by name. */
  readonly #waiting = new Map<string, Forced[]>();
  readonly #frames = new Set<string>();
  #foreign = 0;

  constructor(html: string) {
    this.#html = html;
  }

  /** Reads a tag that was made from Markdown: these are always balanced. */
  readMade(tag: Tag): void {
    if (tag.kind === "open" && !VOID.has(tag.name)) this.#open.push({ tag, isDue: false });
    if (tag.kind !== "close") return;
    while (this.#open.length > 0 && this.#open.at(-1)?.tag.line !== undefined) this.#force(tag.start, "made");
    this.#open.pop();
    while (this.#open.at(-1)?.isDue === true) this.#force(tag.end, "made");
  }

  readTyped(tag: Tag, line: number, isRawClosed: () => boolean): void {
    const { kind, name } = tag;
    if (kind === "bracket") this.#showAsText(tag);
    else if (tag.broken === true) this.#repair(tag, line);
    else if (FRAME.has(name)) this.#dropFrame(tag, line);
    else if (kind === "open" && tag.slash === true) this.#closeAtOnce(tag, line);
    else if (kind === "open" && RAW.has(name) && this.#foreign === 0 && !isRawClosed()) this.#closeRaw(tag, line);
    else if (kind === "open") this.#begin(tag);
    else if (kind === "close") this.#close(tag, line);
  }

  finish(): Closing {
    while (this.#open.length > 0) this.#force(this.#html.length, "end");
    const kept = this.#forced.filter(({ isUndone }) => !isUndone);
    return {
      edits: [...this.#edits, ...kept.flatMap(({ edit }) => edit ?? [])].sort((a, b) => a.start - b.start),
      slips: [...this.#slips, ...kept.flatMap(({ slip }) => slip ?? [])],
      overlaps: kept.length < this.#forced.length,
    };
  }

  #repair(tag: Tag, line: number): void {
    if (tag.kind === "comment") {
      this.#insert(tag.end, "-->");
      this.#slips.push({ kind: "comment", name: "", line });
    } else {
      this.#replace(tag, this.#typed(tag).replaceAll("<", "&lt;"));
      this.#slips.push({ kind: "broken", name: tag.name, line, typed: this.#typed(tag) });
    }
  }

  #dropFrame(tag: Tag, line: number): void {
    this.#replace(tag, "");
    if (this.#frames.has(tag.name)) return;
    this.#frames.add(tag.name);
    this.#slips.push({ kind: "frame", name: tag.name, line, typed: this.#typed(tag) });
  }

  /** In HTML a slash closes nothing; its author meant an empty element. */
  #closeAtOnce(tag: Tag, line: number): void {
    if (VOID.has(tag.name) || this.#foreign > 0) return;
    const isElement = isElementName(tag.name);
    const typed = this.#typed(tag);
    this.#replace(tag, isElement ? `${typed.replace(/\s*\/\s*>$/u, ">")}</${tag.name}>` : "");
    if (!isElement) this.#slips.push({ kind: "component", name: tag.name, line, typed });
  }

  #closeRaw(tag: Tag, line: number): void {
    this.#insert(tag.pieceEnd, `</${tag.name}>`);
    this.#slips.push({ kind: "raw", name: tag.name, line });
    this.#await(tag.name, { isUndone: false });
  }

  #begin(tag: Tag): void {
    if (VOID.has(tag.name)) return;
    if (this.#open.length >= DEEPEST) {
      this.#showAsText(tag);
      this.#await(tag.name, { isUndone: false });
      return;
    }
    if (FOREIGN.has(tag.name)) this.#foreign++;
    this.#open.push({ tag, isDue: false });
  }

  #close(tag: Tag, line: number): void {
    const { name } = tag;
    // An end tag closes nothing that was made from Markdown, and nothing around that.
    const boundary = this.#open.findLastIndex((open) => open.tag.line === undefined);
    const at = this.#open.findLastIndex((open) => open.tag.name === name && !open.isDue && isTyped(open));
    if (at > boundary) {
      while (this.#open.length - 1 > at) this.#force(tag.start, name);
      this.#tellComponent(this.#pop()?.tag);
      return;
    }
    const outer = this.#open[at];
    if (outer) outer.isDue = true;
    if (outer || OPTIONAL_END.has(name) || VOID.has(name)) {
      this.#replace(tag, name === "br" ? "<br>" : "");
      return;
    }
    const earlier = this.#waiting.get(name)?.pop();
    // Browsers read this one as its author meant it.
    if (earlier?.edit && FORMATTING.has(name)) earlier.isUndone = true;
    else this.#replace(tag, "");
    if (!earlier) this.#slips.push({ kind: "surplus", name, line });
  }

  /** `<Callout>` … `</Callout>`: names of components begin with a capital letter. */
  #tellComponent(tag: Tag | undefined): void {
    if (!tag || this.#foreign > 0 || isElementName(tag.name)) return;
    const typed = this.#typed(tag);
    if (/^<\p{Lu}/u.test(typed)) this.#slips.push({ kind: "pair", name: tag.name, line: tag.line ?? 0, typed });
  }

  /** Closes the innermost element at a place where something around it ends. */
  #force(at: number, before: string): void {
    const last = this.#pop();
    if (!last || OPTIONAL_END.has(last.tag.name)) return;
    const { tag, isDue } = last;
    const { name, line = 0 } = tag;
    if (!isDue && this.#foreign === 0 && !isElementName(name)) {
      this.#showAsText(tag);
      this.#slips.push({ kind: "unknown", name, line, typed: this.#typed(tag) });
      return;
    }
    const edit = { start: at, end: at, write: `</${name}>` };
    const slip: TagSlip = { kind: "unclosed", name, line, before };
    const forced: Forced = isDue ? { edit, isUndone: false } : { edit, slip, isUndone: false };
    this.#forced.push(forced);
    if (!isDue) this.#await(name, forced);
  }

  #pop(): Open | undefined {
    const last = this.#open.pop();
    if (last && FOREIGN.has(last.tag.name)) this.#foreign--;
    return last;
  }

  #await(name: string, forced: Forced): void {
    const others = this.#waiting.get(name);
    if (others) others.push(forced);
    else this.#waiting.set(name, [forced]);
  }

  #typed({ start, end }: Tag): string {
    return this.#html.slice(start, end);
  }

  #insert(at: number, write: string): void {
    this.#edits.push({ start: at, end: at, write });
  }

  #replace({ start, end }: Tag, write: string): void {
    this.#edits.push({ start, end, write });
  }

  #showAsText({ start }: Tag): void {
    this.#edits.push({ start, end: start + 1, write: "&lt;" });
  }
}

function isTyped({ tag }: Open): boolean {
  return tag.line !== undefined;
}

/** Whether an end tag follows before any other tag of the author's, and before the paragraph ends. */
function isRawClosed(tags: readonly Tag[], start: number): boolean {
  const name = tags[start]?.name;
  let depth = 0;
  for (let index = start + 1; index < tags.length; index++) {
    const tag = tags[index];
    if (tag?.line !== undefined && tag.kind !== "text") return tag.kind === "close" && tag.name === name;
    if (tag?.line !== undefined || tag?.kind === "text" || VOID.has(tag?.name ?? "")) continue;
    depth += tag?.kind === "open" ? 1 : -1;
    if (depth < 0) return false;
  }
  return false;
}
