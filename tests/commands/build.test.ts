// The build command as typed in a terminal.
import { expect, test } from "vitest";
import { makeFolder } from "./folders.ts";
import { runCommandLine } from "./run-command-line.ts";

const posts = Object.fromEntries(
  Array.from({ length: 1000 }, (_, index) => [
    `content/posts/p${index}.md`,
    `---\ntitle: Post ${index}\ndate: 2013-04-25\n---\nText\n`,
  ]),
);

test("a large site whose settings are faulty is told of them, and nothing goes on in the background", () => {
  const folder = makeFolder({ ...posts, "content/site.yaml": "titel: Kitchen\n" });
  const { code, stderr } = runCommandLine("build", [], { folder });
  expect([code, stderr]).toEqual([1, expect.stringContaining("Did you mean title?")]);
});

test("a folder that the program must not write to is refused at once, however large the site is", () => {
  const folder = makeFolder({ ...posts, "content/site.yaml": "title: Kitchen\nurl: https://kitchen.example\n" });
  const { code, stderr } = runCommandLine("build", ["--output=content"], { folder });
  expect([code, stderr]).toEqual([1, expect.stringContaining("The site was not changed.")]);
});
