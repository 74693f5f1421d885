// The result of rendering a Markdown text, and the context that the renderer needs.
import type { Html } from "../../lib/html.ts";

export interface Heading {
  /** 1 to 6. */
  readonly level: number;
  readonly id: string;
  readonly text: string;
}

/** A link or picture as its author wrote it. */
export interface Reference {
  readonly kind: "link" | "image";
  readonly target: string;
  /** Line in the Markdown text, counted from 0. */
  readonly line: number;
  /** Alternative text of a picture. */
  readonly alt?: string | undefined;
  /** Shown by an element that holds nothing but this picture. */
  readonly shown?: boolean | undefined;
  /** The picture links to its own file. */
  readonly opens?: boolean | undefined;
  /** It may be wider than the text. */
  readonly wide?: boolean | undefined;
  /** The key of the front matter that names it. */
  readonly field?: string | undefined;
}

export interface MarkdownDocument {
  readonly html: Html;
  readonly headings: readonly Heading[];
  /** Every id in the HTML, for links that point into the page. */
  readonly ids: readonly string[];
  readonly references: readonly Reference[];
  /** The first sentences as plain text, about 200 characters. */
  readonly excerpt: string;
  readonly words: number;
  /** Whether it holds code or a table, written as Markdown or as HTML. */
  readonly hasCodeOrTable: boolean;
  /** Whether it has a gallery. */
  readonly hasGallery: boolean;
  readonly gallerySlips: readonly GallerySlip[];
  readonly slips: readonly Slip[];
  /** Line in the Markdown text, counted from 0, from which on something is nested too deeply to be rendered. */
  readonly tooDeep: number | undefined;
}

/** Something that won't look as its author meant it. */
export interface Slip {
  /** Slips of one kind have one cause. */
  readonly kind: string;
  /** Line in the Markdown text, counted from 0. */
  readonly line: number;
  /** What readers see, and what to type instead. */
  readonly message: string;
  /** Files that the author meant to name, as typed. */
  readonly names?: readonly string[] | undefined;
}

/** A likely mistake: a gallery without pictures, or a gallery with text in it. */
export interface GallerySlip {
  readonly kind: "empty" | "text";
  /** Line in the Markdown text, counted from 0. */
  readonly line: number;
}

/** Returns the address to write for a target, or the target itself where it needs no change. */
export type ResolveReference = (reference: Reference) => string;

/** markdown-it hands this to every rule of one document. */
export interface MarkdownEnvironment {
  readonly resolve: ResolveReference;
  readonly headings: Heading[];
  readonly ids: string[];
  /** Not `references`: under that name markdown-it keeps link definitions. */
  readonly targets: Reference[];
  excerpt: string;
  hasCodeOrTable: boolean;
  hasGallery: boolean;
  readonly gallerySlips: GallerySlip[];
  readonly slips: Slip[];
  tooDeep: number | undefined;
}

/** Marks inline HTML that a rule of ours made, to distinguish it from HTML that an author typed. */
export const OWN_MARKUP = "own";

/** Marks a picture that links to its own file. */
export const OPENS_LARGE = "opens large";
