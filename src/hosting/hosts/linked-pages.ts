// HTML files that an author links to, such as an exported chart: they are published unchanged, so browsers isolate them
// from the site.

/** Endings that browsers read as a page or as XML, which can hold one. */
const PAGE = /\.(?:html?|shtml|xhtml?|xht|xml|xslt?|mhtml?)$/iu;

/**
 * `sandbox` lets these pages show their own pictures and styles, but run no scripts, send no forms, and share no origin
 * with the site (https://html.spec.whatwg.org/multipage/browsers.html#sandboxing).
 */
export const LINKED_PAGE_POLICY = [
  "sandbox allow-popups allow-popups-to-escape-sandbox",
  "default-src 'none'",
  "img-src 'self' data:",
  "media-src 'self'",
  "font-src 'self' data:",
  "style-src 'self' 'unsafe-inline'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** Every address that hosts answer with one of these files; `outputs` are paths below the output folder. */
export function linkedPageAddresses(outputs: readonly string[]): string[] {
  return outputs
    .filter((output) => PAGE.test(output))
    .flatMap((output) => {
      const address = `/${output}`;
      return address.endsWith("/index.html") ? [address, address.slice(0, -"index.html".length)] : [address];
    });
}

/** The same address without the ending, which some hosts use as well. */
export function withoutEnding(address: string): readonly string[] {
  const short = address.replace(/(?<=[^/])\.html?$/iu, "");
  return short === address ? [address] : [address, short];
}
