// The facts about a host that the build needs.
import type { HostRules } from "./rules.ts";

/** A file that the host reads: its rules, or something that is to be put where its server looks. */
export interface HostFile {
  /** On the site, beginning with a slash. */
  readonly address: string;
  readonly render: (rules: HostRules) => string;
}

export interface HostLimits {
  readonly files?: number;
  /** Bytes of one file. */
  readonly fileBytes?: number;
  readonly siteBytes?: number;
  /** Redirects to one path, as its file counts them. */
  readonly redirects?: number;
  /** One of its rules covers a path with and without the trailing slash; other hosts need two. */
  readonly joinsSpellings?: true;
  /** Redirects of whole folders. */
  readonly folderRedirects?: number;
  readonly headerRules?: number;
  /** Characters of a line of its files. */
  readonly line?: number;
  /** Bytes of one of its files, by address. */
  readonly hostFileBytes?: Readonly<Record<string, number>>;
  /** The documentation page with this limit. */
  readonly source: string;
}

export interface Host {
  /** As it is called in sentences. */
  readonly label: string;
  /** Whether a build runs on it, by the variables that it sets. */
  readonly isHere?: (variables: Readonly<Record<string, string | undefined>>) => boolean;
  /** What its rules can say. */
  readonly can: {
    readonly headers: boolean;
    readonly redirects: boolean;
    readonly folders: boolean;
    /** Redirects by query, such as WordPress's /?p=12. */
    readonly queries: boolean;
    /** The answer 410. */
    readonly gone: boolean;
  };
  readonly limits?: HostLimits;
  /** It serves a file's `.br` or `.gz` sibling in the file's place, and doesn't compress on its own. */
  readonly precompressed?: true;
  readonly files: readonly HostFile[];
}

/** The folder for the server's configuration, which must not be public. */
export const SERVER = "/_server/";
