// Reads one content file into a typed entry, or into the problems that its author has to know about.
import type { EntryText, ParsedFile } from "./entry.ts";
import type { ParserOptions, SourceFile } from "./kinds/kind.ts";
import { createHeadParser, type ParsedHead } from "./parse-head.ts";
import { createTextParser } from "./parse-text.ts";

export type ParseFile = (file: SourceFile) => ParsedFile;

/** Makes a parser to be used for many files. */
export function createParser(options: ParserOptions): ParseFile {
  const { settings, folder } = options;
  const parseHead = createHeadParser(options);
  const parseText = createTextParser({ strings: settings.strings, folder, origin: settings.site.url });
  return (file) => {
    const head = parseHead(file);
    const { parsed, setText } = joinText(head);
    if (head.found) setText(parseText(head.found.job));
    return parsed;
  };
}

/** A file whose head is known; its text and the problems in it are there once `setText` was called. */
export function joinText({ source, file, found, problems }: ParsedHead): { parsed: ParsedFile; setText: (text: EntryText) => void } {
  const slot: TextSlot = { text: undefined };
  const parsed: ParsedFile = {
    source,
    file,
    entry: found && Object.assign(new LateText(slot), found.head),
    get problems() {
      return slot.text && slot.text.problems.length > 0 ? [...problems, ...slot.text.problems] : problems;
    },
  };
  return { parsed, setText: (text) => (slot.text = text) };
}

interface TextSlot {
  text: EntryText | undefined;
}

/** What stands in a text, for an entry whose text may still be on the way. A class, because engines are quick with those. */
class LateText implements Omit<EntryText, "problems"> {
  readonly slot: TextSlot;

  constructor(slot: TextSlot) {
    this.slot = slot;
  }

  get body(): EntryText["body"] {
    return textOf(this.slot).body;
  }
  get headings(): EntryText["headings"] {
    return textOf(this.slot).headings;
  }
  get ids(): EntryText["ids"] {
    return textOf(this.slot).ids;
  }
  get words(): EntryText["words"] {
    return textOf(this.slot).words;
  }
  get excerpt(): EntryText["excerpt"] {
    return textOf(this.slot).excerpt;
  }
  get image(): EntryText["image"] {
    return textOf(this.slot).image;
  }
  get links(): EntryText["links"] {
    return textOf(this.slot).links;
  }
  get assets(): EntryText["assets"] {
    return textOf(this.slot).assets;
  }
}

function textOf({ text }: TextSlot): EntryText {
  if (!text) throw new Error("a text was looked at before it had been read");
  return text;
}
