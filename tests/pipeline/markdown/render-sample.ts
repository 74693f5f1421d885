// Renders Markdown as posts are rendered, in English unless a test says otherwise.
import type { MarkdownDocument, Reference } from "../../../src/pipeline/markdown/document.ts";
import { createRenderer } from "../../../src/pipeline/markdown/renderer.ts";
import type { Strings } from "../../../src/pipeline/settings/strings.ts";
import { englishStrings } from "../settings/sample-settings.ts";

export interface SampleOptions {
  readonly strings?: Partial<Strings>;
  /** The address to write for a reference; otherwise it stays as it was written. */
  readonly resolve?: (reference: Reference) => string;
}

export function renderSample(
  source: string,
  { strings, resolve = ({ target }) => target }: SampleOptions = {},
): MarkdownDocument {
  return createRenderer({ strings: { ...englishStrings(), ...strings }, extensions: true })(source, resolve);
}

export function htmlOf(source: string, options?: SampleOptions): string {
  return renderSample(source, options).html;
}
