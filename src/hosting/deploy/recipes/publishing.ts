// The build's command line for hosts that take a whole folder and read their rules at its root, wherever in it the site
// lies.
import { basePath, decodeAddress } from "../../../lib/url.ts";
import type { HostName } from "../../hosts/names.ts";

export interface Publishing {
  /** A line for a shell. */
  readonly command: string;
  /** The folder to publish. */
  readonly folder: string;
}

/**
 * A site at the root of its host is the folder that is published. One at https://example.org/blog lies in a folder of
 * it, and `lifted`, the files that the host reads, are moved out of there; the page for missing addresses is copied.
 */
export function publishingOf(host: HostName, url: string, lifted: readonly string[]): Publishing {
  const base = decodeAddress(basePath(url));
  const build = `npm run build -- --host=${host}`;
  if (base === "") return { command: build, folder: "_site" };
  // Apart from _site, where other builds leave a whole site.
  const folder = "_site.published";
  const site = folder + base;
  const files = lifted.map((name) => quote(`${site}/${name}`)).join(" ");
  return {
    command: `${build} --output=${quote(site)} && mv ${files} ${folder} && cp ${quote(`${site}/404.html`)} ${folder}`,
    folder,
  };
}

/** How the host gets the address that site.yaml names; `menu` is where it asks for a domain. */
export function domainStep(url: string, menu: string): string {
  const { host } = new URL(url);
  const base = basePath(url);
  const rest =
    base === ""
      ? ""
      : " All else there is answered with the page for missing addresses; if another site has the domain, let that " +
        `one pass ${base}/* on to this one instead (a rewrite, or a proxy).`;
  return `content/site.yaml says ${url}: in ${menu}, add ${host}, and do what is said there.${rest}`;
}

/** A word of a shell's line. */
export function quote(word: string): string {
  return /^[\w./-]+$/u.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
