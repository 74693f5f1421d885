// The summary before a deploy changes anything, and when it refuses.
import { describe, expect, test } from "vitest";
import {
  findDanger,
  findObstacle,
  formatChanges,
  isNothing,
  sortChanges,
  type Compared,
} from "../../../src/hosting/deploy/changes.ts";
import { formatWritten, parseWritten, WRITTEN } from "../../../src/hosting/hosts/written-files.ts";

const PLACE = "you@example.org:/var/www";

/** The changes of a site whose list of written files names `ours`; without `ours` the place has no list. */
function changesOf(compared: Partial<Compared>, ours?: readonly string[]) {
  const isWritten = ours && parseWritten(formatWritten(ours));
  return sortChanges({ added: [], changed: [], others: [], wanted: [], ...compared }, isWritten);
}

const numbered = (count: number): string[] => Array.from({ length: count }, (_, index) => `${index}.html`);

describe("sortChanges", () => {
  test("removes only files that an earlier deploy put there", () => {
    const { removed, kept } = changesOf({ others: ["old.html", "photo.jpg"] }, ["old.html"]);
    expect([removed, kept]).toEqual([["old.html"], ["photo.jpg"]]);
  });

  test("removes nothing without a list of earlier deploys", () => {
    expect(changesOf({ others: ["old.html"] })).toMatchObject({ removed: [], kept: ["old.html"] });
  });

  test("neither removes nor names the list itself", () => {
    expect(changesOf({ others: [WRITTEN] }, [])).toMatchObject({ removed: [], kept: [] });
  });

  test("distinguishes changed files of others from those of earlier deploys", () => {
    const changed = ["index.html", "robots.txt"];
    expect(changesOf({ changed, wanted: changed }, ["index.html"]).replaced).toEqual(["robots.txt"]);
  });

  test.each([
    ["a file where the site has a folder", "blog", ["blog/index.html"], ["blog"]],
    ["a file in a folder where the site has a file", "about/notes.txt", ["about"], ["about/notes.txt"]],
    ["a file next to the site's", "blog.txt", ["blog/index.html"], []],
  ])("blocks %s", (_, other, wanted, blocking) => {
    expect(changesOf({ others: [other], wanted }, []).blocking).toEqual(blocking);
  });

  test("counts the files that are there now", () => {
    const wanted = ["a.html", "b.html", "c.html"];
    expect(changesOf({ added: ["a.html"], others: ["d.html", WRITTEN], wanted }).present).toBe(3);
  });
});

describe("formatChanges", () => {
  test("lists what becomes of each file, then the numbers", () => {
    const changes = changesOf(
      { added: ["a.html"], changed: ["b.html"], others: ["old.html", "photo.jpg", ".htpasswd"] },
      ["b.html", "old.html"],
    );
    expect(formatChanges(changes, false).split("\n")).toEqual([
      "  add     a.html",
      "  change  b.html",
      "  remove  old.html",
      "  keep    photo.jpg",
      "1 to add, 1 to change, 1 to remove.",
      "1 file there stays as it is, because no deploy put it there.",
    ]);
  });

  test("cuts a long list after 20 files unless all are asked for", () => {
    const changes = changesOf({ added: numbered(22) });
    const lines = formatChanges(changes, false).split("\n");
    expect(lines).toHaveLength(22);
    expect(lines[20]).toBe("  … and 2 more to add");
    expect(formatChanges(changes, true).split("\n")[21]).toBe("  add     21.html");
  });

  test("says so when there is nothing to change", () => {
    const changes = changesOf({});
    expect([isNothing(changes), formatChanges(changes, false)]).toEqual([
      true,
      "Nothing to change: the site is up to date.",
    ]);
    expect(isNothing(changesOf({ others: ["old.html"] }, ["old.html"]))).toBe(false);
  });
});

test("findObstacle names the first file in the way and counts the others", () => {
  const inTheWay = (...others: string[]) =>
    findObstacle(changesOf({ others, wanted: ["blog/index.html", "tag/index.html"] }), PLACE);
  expect(inTheWay("blog")).toBe(
    `Nothing was changed: blog at ${PLACE} is in the way of the site, and no deploy put it there. ` +
      "Move it elsewhere, and try again.",
  );
  expect(inTheWay("blog", "tag")).toContain(`blog at ${PLACE} is in the way of the site, and 1 more, and`);
  expect(inTheWay("photo.jpg")).toBeUndefined();
});

describe("findDanger", () => {
  test.each([
    [["a.html"], `would replace a.html at ${PLACE},`],
    [["a.html", "b.html"], `would replace a.html and 1 other file at ${PLACE},`],
    [["a.html", "b.html", "c.html"], `would replace a.html and 2 other files at ${PLACE},`],
  ])("asks before files of others are replaced: %j", (changed, words) => {
    expect(findDanger(changesOf({ changed, wanted: changed }), PLACE)).toContain(words);
  });

  test.each([
    ["most of many files", 21, 41, true],
    ["half of the files", 21, 42, false],
    ["few files, though they are all there are", 20, 20, false],
  ])("looks at how much would be removed: %s", (_, gone, present, asks) => {
    const others = numbered(gone);
    const wanted = Array.from({ length: present - gone }, (__, index) => `kept-${index}.html`);
    const danger = findDanger(changesOf({ others, wanted }, others), PLACE);
    expect(danger).toEqual(asks ? expect.stringContaining(`would remove ${gone} of the ${present} files`) : undefined);
  });
});
