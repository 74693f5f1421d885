// Redirects and headers, independent of any host's syntax.

export interface Redirect {
  /**
   * Percent-decoded path. One that ends with `/` also means the path without it; one that ends with `/*` means all
   * paths below it. With a query, only the path itself, and only where the query has this value.
   */
  readonly from: string;
  readonly query?: { readonly name: string; readonly value: string } | undefined;
  /**
   * Path on the site, or another site's address. A `*` at its end is replaced with what `*` in `from` matched.
   * Undefined: gone for good (410).
   */
  readonly to: string | undefined;
  /** Where its author wrote it; undefined for the program's own. */
  readonly written?:
    | { readonly file: string; readonly line?: number | undefined; readonly field?: string | undefined }
    | undefined;
}

export interface HeaderRule {
  /** A path, or with `/*` at the end all paths below it. */
  readonly path: string;
  /** By name. Where several rules fit, the last one that has a name counts for it. */
  readonly headers: Readonly<Record<string, string>>;
  /** A default that the host sends where no rule matches; a host that would send both leaves this rule out. */
  readonly usual?: true;
}

export interface HostRules {
  /** The first match counts; redirects with a query come first. */
  readonly redirects: readonly Redirect[];
  readonly headers: readonly HeaderRule[];
  /**
   * Where the site begins on its host, percent-decoded: "" or for example "/blog". Paths of rules do not have it yet.
   */
  readonly base: string;
}

/** The path below a rule for many: `/old/` of `/old/*`; undefined for one path. */
export function folderOf(path: string): string | undefined {
  return path.endsWith("/*") ? path.slice(0, -1) : undefined;
}

/** A target, with the host's placeholder in place of the star. */
export function withSplat(to: string, splat: string): string {
  return to.endsWith("*") ? to.slice(0, -1) + splat : to;
}

/** A target as written in a Location header: paths get the base of the site, and are percent-encoded. */
export function toLocation(to: string, base: string): string {
  return to.startsWith("/") ? encodeURI(base + to) : to;
}

/** Whether what followed the question mark may follow the target as well. */
export function keepsQuery(to: string): boolean {
  return !/[?#]/u.test(to);
}

/** `p=12`, as browsers send it and as servers that do not decode it compare it. */
export function sentQuery({ name, value }: NonNullable<Redirect["query"]>): string {
  return `${encodeURIComponent(name)}=${encodeURIComponent(value)}`;
}

/** Both spellings of a path that ends with a slash. */
export function spellings(path: string): readonly string[] {
  return path.endsWith("/") && path !== "/" ? [path, path.slice(0, -1)] : [path];
}

/** What all rules together say for the paths of one of them; for hosts that apply just one. */
export function mergedHeaders(rules: readonly HeaderRule[], path: string): Readonly<Record<string, string>> {
  const fits = (rule: HeaderRule): boolean => {
    const folder = folderOf(rule.path);
    return rule.path === path || (folder !== undefined && (folderOf(path) ?? path).startsWith(folder));
  };
  return Object.assign({}, ...rules.filter(fits).map(({ headers }) => headers)) as Record<string, string>;
}
