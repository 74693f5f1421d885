// The build's command line for hosts that take a whole folder and read their rules at its root, wherever in it the site
// lies.
import { toShellWord } from "../../../lib/shell-word.ts";
import { basePath, decodeAddress } from "../../../lib/url.ts";
import type { HostName } from "../../hosts/names.ts";
import type { RecipeSite } from "./recipe.ts";

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
export function publishingOf(host: HostName, site: RecipeSite, lifted: readonly string[]): Publishing {
  const base = decodeAddress(basePath(site.url));
  if (base === "") return { command: buildLine(host, site), folder: outputOf(site) };
  // Apart from _site, where other builds leave a whole site.
  const folder = `${outputOf(site)}.published`;
  const output = folder + base;
  const files = lifted.map((name) => toShellWord(`${output}/${name}`)).join(" ");
  const [build, target] = [buildLine(host, { ...site, output }), toShellWord(folder)];
  return { command: `${build} && mv ${files} ${target} && cp ${toShellWord(`${output}/404.html`)} ${target}`, folder };
}

/** The line that builds this site for the host. */
export function buildLine(host: HostName, site: Pick<RecipeSite, "input" | "output">): string {
  return `npm run build -- --host=${host}${folderOptions(site)}`;
}

/** The options that name other folders, each with a space before it. */
export function folderOptions({ input, output }: Pick<RecipeSite, "input" | "output">): string {
  const content = input === "content" ? "" : ` --input=${toShellWord(input)}`;
  return content + (output === undefined ? "" : ` --output=${toShellWord(output)}`);
}

/** The folder of the built site. */
export function outputOf({ output = "_site" }: Pick<RecipeSite, "output">): string {
  return output;
}

/** How the host gets the address that site.yaml names; `menu` is where it asks for a domain. */
export function domainStep({ url, input }: Pick<RecipeSite, "url" | "input">, menu: string): string {
  const { host } = new URL(url);
  const base = basePath(url);
  const rest =
    base === ""
      ? ""
      : " All else there is answered with the page for missing addresses; if another site has the domain, let that " +
        `one pass ${base}/* on to this one instead (a rewrite, or a proxy).`;
  return `${input}/site.yaml says ${url}: in ${menu}, add ${host}, and follow the instructions.${rest}`;
}

/** A value of a YAML file, in quotes where it would read otherwise without. */
export function yamlText(text: string): string {
  return /^[\w./][\w./= -]*$/u.test(text) ? text : JSON.stringify(text);
}
