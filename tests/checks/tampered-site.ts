// A small site that is built well, and the same with something changed in what was built.
import path from "node:path";
import { readBuiltSite, type BuiltSite } from "../../src/checks/built-site.ts";
import { readPageDocument } from "../../src/checks/page-document.ts";
import { formatLine, type Problem } from "../../src/lib/problem.ts";
import { makeFolder } from "../commands/folders.ts";
import { writeFiles, type Files } from "../commands/write-files.ts";
import { buildFixture } from "../site/build-fixture.ts";

const CONTENT: Files = {
  "site.yaml":
    "title: Small Kitchen\nurl: https://kitchen.invalid\ndescription: Bread and what goes with it.\nshareImages: none\npaintings: off\nauthor: { name: Ann Baker }\n",
  "posts/slow-bread.md":
    "---\ntitle: Slow bread\ndate: 2026-03-08\ntags: [bread]\ndescription: A day with flour.\npermalink: /slow-bread/\naliases: [/old-bread/]\n---\n\nFlour and water.\n\n## The crumb\n\nIt is [open](/jam/).\n\n![A loaf](loaf.svg)\n",
  "posts/loaf.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"><rect width="40" height="30"/></svg>',
  "posts/secret-cake.md": "---\ntitle: A cake that nobody knows\ndate: 2026-03-09\ndraft: true\n---\n\nSugar.\n",
  "posts/quiet.md":
    "---\ntitle: Quiet soup for friends\ndate: 2026-03-10\nunlisted: true\ndescription: Only for those who have the link.\n---\n\nSoup.\n",
  "pages/jam.md": "---\ntitle: Jam\ndescription: Plum jam.\n---\n\nPlum.\n",
  "series/crumbs/index.md": "---\ntitle: Nine crumbs\ndescription: A series.\n---\n\nThree letters.\n",
  "series/crumbs/01-flour.md": "---\ntitle: Flour\nsecret: qm4tz8vh2krw7ncx5ybd\n---\n\nWhite.\n",
};

/** Builds it, with other files if given. */
export async function buildKitchen(files: Files = {}): Promise<BuiltSite> {
  const content = path.join(makeFolder(), "content");
  writeFiles(content, { ...CONTENT, ...files });
  const { output, result } = await buildFixture(content);
  return readBuiltSite({
    site: result.site,
    planned: result.pages,
    folder: output,
    folderLabel: "_site",
    content,
    label: "content",
  });
}

/** The same site with the HTML of one page changed; throws where the change changes nothing. */
export function tamper(built: BuiltSite, output: string, change: (html: string) => string): BuiltSite {
  const html = built.read(output).toString();
  const changed = change(html);
  if (changed === html) throw new Error(`${output} is what it was`);
  const anew = (pages: BuiltSite["pages"]): BuiltSite["pages"] =>
    pages.map((page) => (page.output === output ? { ...page, ...readPageDocument(changed), html: changed } : page));
  return {
    ...built,
    pages: anew(built.pages),
    forwards: anew(built.forwards),
    read: (name) => (name === output ? Buffer.from(changed) : built.read(name)),
  };
}

/** The same site without a file. */
export function without(built: BuiltSite, output: string): BuiltSite {
  const outputs = new Set(built.outputs);
  if (!outputs.delete(output)) throw new Error(`there is no ${output}`);
  return { ...built, outputs };
}

/** Problems as the terminal shows them, a line each, with their files in front. */
export function told(problems: readonly Problem[]): string[] {
  return problems.map((problem) => `${problem.file} ${formatLine(problem)}`);
}
