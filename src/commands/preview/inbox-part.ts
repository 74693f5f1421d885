// One kind of form in the inbox of a preview.
import type { InboxEntry, InboxWords } from "../../features/inbox/inbox-page.ts";
import type { BuildResult } from "../../pipeline/run/build.ts";
import type { Site } from "../../pipeline/site/site.ts";
import type { Answer } from "./server/answer.ts";

export interface PreviewInboxOptions {
  /** The content folder. */
  readonly content: string;
  /** How the content folder is called in messages. */
  readonly label: string;
  /** The latest build of the preview; undefined before the first one. */
  readonly current: () => BuildResult | undefined;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly send: typeof fetch;
}

/** A form that a page of the preview, or a button of the inbox, sent. */
interface PostedForm {
  readonly url: URL;
  readonly fields: URLSearchParams;
  /** The Referer header. */
  readonly from: string | undefined;
  readonly site: Site;
  readonly words: InboxWords;
}

/** How the inbox handles one kind of form. */
export interface InboxPart {
  /** By path. */
  readonly answers: Readonly<Record<string, (form: PostedForm) => Answer | Promise<Answer>>>;
  entries(words: InboxWords): readonly InboxEntry[];
  clear(): void;
}
