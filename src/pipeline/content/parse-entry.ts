// Reads one content file into a typed entry, or into the problems that its author has to know about.
import type { ReadArchive } from "../../features/comments/archive/archive.ts";
import type { EntryText, ParsedFile } from "./entry.ts";
import type { ParserOptions, SourceFile } from "./kinds/kind.ts";
import { createHeadParser, type ParsedHead } from "./parse-head.ts";
import { createTextParser, type TextJob, type TextParserOptions } from "./parse-text.ts";

/** Makes a parser to be used for many files; `archivesApart` where comments are read by somebody else. */
export function createParser(options: ParserOptions, archivesApart = false): (file: SourceFile) => JoinedText {
  const parseHead = createHeadParser(options);
  const parseText = createTextParser(toTextOptions(options));
  return (file) => {
    const head = parseHead(file);
    const joined = joinText(head);
    if (head.job) joined.setText(parseText(archivesApart ? withoutArchive(head.job) : head.job));
    return joined;
  };
}

export function withoutArchive(job: TextJob): TextJob {
  return { ...job, archive: undefined };
}

/** What a reader of texts has to know, fit to be handed to another thread. */
export function toTextOptions({ settings, folder, now }: ParserOptions): TextParserOptions {
  return { strings: settings.strings, folder, origin: settings.site.url, zone: settings.site.timezone, now };
}

export interface JoinedText {
  readonly parsed: ParsedFile;
  setText(text: EntryText): void;
  /** For comments that were not read with the text. */
  setArchive(archive: ReadArchive): void;
}

/** A file whose head is known; its text and the problems in it are there once `setText` was called. */
export function joinText({ source, file, head, likelyAddress, problems }: ParsedHead): JoinedText {
  const slot: TextSlot = { text: undefined, archive: undefined };
  const parsed: ParsedFile = {
    source,
    file,
    likelyAddress,
    entry: head && Object.assign(new LateText(slot), head),
    get links() {
      return head ? undefined : slot.text?.links;
    },
    get problems() {
      const later = [...(slot.text?.problems ?? []), ...(slot.archive?.problems ?? [])];
      return later.length > 0 ? [...problems, ...later] : problems;
    },
  };
  return { parsed, setText: (text) => void (slot.text = text), setArchive: (archive) => void (slot.archive = archive) };
}

interface TextSlot {
  text: EntryText | undefined;
  archive: ReadArchive | undefined;
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
  get characters(): EntryText["characters"] {
    return textOf(this.slot).characters;
  }
  get hasCodeOrTable(): EntryText["hasCodeOrTable"] {
    return textOf(this.slot).hasCodeOrTable;
  }
  get hasGallery(): EntryText["hasGallery"] {
    return textOf(this.slot).hasGallery;
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
  get pictures(): EntryText["pictures"] {
    return textOf(this.slot).pictures;
  }
  get needs(): EntryText["needs"] {
    return textOf(this.slot).needs;
  }
  get archive(): EntryText["archive"] {
    return this.slot.archive?.archive ?? textOf(this.slot).archive;
  }
}

function textOf({ text }: TextSlot): EntryText {
  if (!text) throw new Error("a text was looked at before it had been read");
  return text;
}
