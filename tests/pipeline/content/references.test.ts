// Targets of the links and pictures of a text.
import { describe, expect, test } from "vitest";
import { missingAlt } from "../../../src/pipeline/content/missing-alt.ts";
import {
  collectReferences,
  type CollectedReferences,
  type ReferenceContext,
} from "../../../src/pipeline/content/references.ts";
import type { Reference } from "../../../src/pipeline/markdown/document.ts";
import { makeFolder } from "../../commands/folders.ts";

const FILES = {
  "posts/slow-bread/index.md": "",
  "posts/slow-bread/bowl.jpg": "",
  "posts/slow-bread/recipe.pdf": "",
  "posts/slow-bread/steps/first.png": "",
  "posts/flat.md": "",
  "posts/loaf.jpg": "",
  "pages/about.md": "",
  "public/portrait.jpg": "",
};

function resolve(
  reference: Pick<Reference, "kind" | "target"> & { alt?: string },
  context: Partial<ReferenceContext> = {},
): CollectedReferences & { address: string } {
  const collected = collectReferences({
    folder: makeFolder(FILES),
    source: "posts/slow-bread/index.md",
    file: "content/posts/slow-bread/index.md",
    address: "/2013/04/25/slow-bread/",
    bodyLine: 5,
    origin: "https://small.example",
    ...context,
  });
  return {
    ...collected,
    address: collected.resolve({ alt: reference.kind === "image" ? "A bowl" : undefined, ...reference, line: 2 }),
  };
}

describe("a link to another site stays as it is", () => {
  test.each([
    "https://elsewhere.example/a/",
    "http://small.example.org/",
    "https://small.example:8443/",
    "mailto:lisa@small.example",
    "tel:+491234",
    "//elsewhere.example/",
  ])("%s", (target) => {
    expect(resolve({ kind: "link", target })).toMatchObject({ address: target, links: [], assets: [], problems: [] });
  });
});

describe("a link inside the site is kept to be checked", () => {
  test.each([
    ["#why-wait", "#why-wait", "/2013/04/25/slow-bread/#why-wait"],
    ["/about/", "/about/", "/about/"],
    ["/about/#top", "/about/#top", "/about/#top"],
    ["https://small.example/about/", "https://small.example/about/", "/about/"],
    ["https://small.example/", "https://small.example/", "/"],
    ["//small.example/x.png", "//small.example/x.png", "/x.png"],
    ["http://Small.Example/about/", "http://Small.Example/about/", "/about/"],
    ["../fast-bread/", "/2013/04/25/fast-bread/", "/2013/04/25/fast-bread/"],
    ["missing.pdf", "/2013/04/25/slow-bread/missing.pdf", "/2013/04/25/slow-bread/missing.pdf"],
    ["../../../../../../etc/passwd", "/etc/passwd", "/etc/passwd"],
  ])("%s is written as %s and looked up at %s", (target, address, looked) => {
    const { links, problems, ...resolved } = resolve({ kind: "link", target });
    expect(resolved.address).toBe(address);
    expect(links).toEqual([{ target: looked, written: target, line: 7 }]);
    expect(problems).toEqual([]);
  });
});

describe("a link to a content file finds its page later", () => {
  test.each([
    ["../flat.md", "content:posts/flat.md"],
    ["../flat.md#crust", "content:posts/flat.md#crust"],
    ["./index.md", "content:posts/slow-bread/index.md"],
    ["../../pages/about.md", "content:pages/about.md"],
    ["/pages/about.md", "content:pages/about.md"],
    ["../missing.MARKDOWN", "content:posts/missing.MARKDOWN"],
  ])("%s is %s", (target, address) => {
    const resolved = resolve({ kind: "link", target });
    expect(resolved.address).toBe(address);
    expect(resolved.links).toEqual([{ target: address, written: target, line: 7 }]);
  });
});

describe("a file next to the text", () => {
  test.each([
    ["image", "bowl.jpg", "/2013/04/25/slow-bread/bowl.jpg", "posts/slow-bread/bowl.jpg"],
    ["image", "./bowl.jpg", "/2013/04/25/slow-bread/bowl.jpg", "posts/slow-bread/bowl.jpg"],
    ["image", "steps/first.png", "/2013/04/25/slow-bread/steps/first.png", "posts/slow-bread/steps/first.png"],
    ["link", "recipe.pdf", "/2013/04/25/slow-bread/recipe.pdf", "posts/slow-bread/recipe.pdf"],
    ["image", "../loaf.jpg", "/posts/loaf.jpg", "posts/loaf.jpg"],
    ["image", "../../public/portrait.jpg", "/portrait.jpg", "public/portrait.jpg"],
  ] as const)("%s %s is published at %s", (kind, target, address, source) => {
    const resolved = resolve({ kind, target });
    expect(resolved.address).toBe(address);
    expect(resolved.assets).toEqual([{ source, address }]);
    expect(resolved.problems).toEqual([]);
  });

  test("keeps the query and fragment after its name", () => {
    expect(resolve({ kind: "link", target: "recipe.pdf#page=2" })).toMatchObject({
      address: "/2013/04/25/slow-bread/recipe.pdf#page=2",
      assets: [{ address: "/2013/04/25/slow-bread/recipe.pdf" }],
    });
  });

  test("of a post without a folder is below the page as well", () => {
    expect(
      resolve({ kind: "image", target: "loaf.jpg" }, { source: "posts/flat.md", address: "/2013/04/25/flat/" }).address,
    ).toBe("/2013/04/25/flat/loaf.jpg");
  });

  test("of a page whose address is a file is next to it", () => {
    expect(resolve({ kind: "image", target: "bowl.jpg" }, { address: "/old/bread.html" }).address).toBe(
      "/old/bowl.jpg",
    );
  });
});

describe("a missing image", () => {
  test.each([
    ["bowl.png", "There is no image bowl.png. Did you mean bowl.jpg?"],
    ["Bowl.JPG", "There is no image Bowl.JPG. Did you mean bowl.jpg?"],
    ["steps/fisrt.png", "There is no image steps/fisrt.png. Did you mean steps/first.png?"],
    ["../laof.jpg", "There is no image ../laof.jpg. Did you mean ../loaf.jpg?"],
    ["recipe.jpg", "There is no image recipe.jpg. Put the file next to the text, or correct its name."],
    ["nowhere/bowl.jpg", "There is no image nowhere/bowl.jpg. Put the file next to the text, or correct its name."],
    ["steps", "There is no image steps. Put the file next to the text, or correct its name."],
  ])("%s: %s", (target, message) => {
    const resolved = resolve({ kind: "image", target });
    expect(resolved.problems).toEqual([
      { file: "content/posts/slow-bread/index.md", line: 7, message, severity: "error" },
    ]);
    expect(resolved.address).toBe(target);
  });

  test("is not taken from outside the content folder", () => {
    const folder = makeFolder({ "outside.jpg": "", "content/posts/slow-bread/index.md": "" });
    const { problems, assets } = resolve(
      { kind: "image", target: "../../../outside.jpg" },
      { folder: `${folder}/content` },
    );
    expect(assets).toEqual([]);
    expect(problems[0]?.message).toMatch(/^There is no image \.\.\/\.\.\/\.\.\/outside\.jpg\. /u);
  });
});

test("a picture by its address on the site is checked like a link", () => {
  expect(resolve({ kind: "image", target: "/portrait.jpg" }).links).toEqual([
    { target: "/portrait.jpg", written: "/portrait.jpg", line: 7 },
  ]);
});

test("an image without a description is a warning in any place", () => {
  for (const target of ["bowl.jpg", "https://elsewhere.example/bowl.jpg"]) {
    expect(resolve({ kind: "image", target, alt: "" }).problems).toEqual([
      {
        file: "content/posts/slow-bread/index.md",
        line: 7,
        severity: "warning",
        message: `The image ${target} has no description for people who can't see it. Write what it shows between the brackets: ![A bowl that leans](${target}).`,
      },
    ]);
  }
});

test("the line to type has angle brackets around a name with spaces", () => {
  expect(missingAlt("a.md", 7, "my bowl.jpg").message).toContain("![A bowl that leans](<my bowl.jpg>)");
});

describe("a file whose name means something else in an address is to be renamed:", () => {
  const makeOdd = (): string =>
    makeFolder({
      "posts/a.md": "",
      "posts/No. #1.jpg": "",
      "posts/why?.pdf": "",
      "posts/my%20bowl.jpg": "",
      "posts/50%.jpg": "",
    });

  test.each([
    [
      "image",
      "No. #1.jpg",
      "The file No. #1.jpg cannot be reached by its name, because # means something else in web addresses. Rename it, for example to No.-1.jpg, and write No.-1.jpg here.",
    ],
    [
      "link",
      "why?.pdf",
      "The file why?.pdf cannot be reached by its name, because ? means something else in web addresses. Rename it, for example to why.pdf, and write why.pdf here.",
    ],
    [
      "image",
      "my bowl.jpg",
      "The image my%20bowl.jpg can't be published under its name, because % means something else in web addresses. Rename it, for example to my-bowl.jpg, and write my-bowl.jpg here.",
    ],
  ] as const)("%s %s", (kind, target, message) => {
    const { problems, links } = resolve(
      { kind, target },
      { folder: makeOdd(), source: "posts/a.md", file: "content/posts/a.md" },
    );
    expect(problems).toEqual([{ file: "content/posts/a.md", line: 7, message, severity: "error" }]);
    expect(links).toEqual([]);
  });

  test("a literal % is read", () => {
    expect(
      resolve({ kind: "image", target: "50%.jpg" }, { folder: makeOdd(), source: "posts/a.md", address: "/a/" }),
    ).toMatchObject({ address: "/a/50%.jpg", problems: [] });
  });
});

test("a link without https:// or mailto: is reported as one, unless there is such a file", () => {
  expect(resolve({ kind: "link", target: "lisa@example.org" })).toMatchObject({
    links: [],
    problems: [{ line: 7, severity: "error", message: expect.stringMatching(/Write mailto:lisa@example\.org$/u) }],
  });
  expect(resolve({ kind: "link", target: "www.example.org" }).problems).toMatchObject([
    { message: expect.stringMatching(/Write https:\/\/www\.example\.org$/u) },
  ]);
  expect(resolve({ kind: "link", target: "recipe.pdf" }).problems).toEqual([]);
});

test("invisible characters are shown as escapes", () => {
  const { links } = resolve({ kind: "link", target: "/x\uFEFF/caf\u00E9/" });
  expect(links.map(({ written }) => written)).toEqual(["/x%EF%BB%BF/caf\u00E9/"]);
});
