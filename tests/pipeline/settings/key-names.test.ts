// Settings under other names.
import { expect, test } from "vitest";
import { signupNames, siteNames, themeNames, type NamesAt } from "../../../src/pipeline/settings/key-names.ts";

const at = (names: NamesAt, path: readonly PropertyKey[], given: Readonly<Record<string, unknown>>, known: string[]) =>
  names(path)?.(given, known);

test.each([
  ["baseURL", "url"],
  ["lang", "language"],
  ["menu", "navigation"],
  ["paginate", "postsPerPage"],
  ["favicon", "icon"],
])("site.yaml: %s is %s", (theirs, ours) => {
  expect(at(siteNames, [], { [theirs]: "x" }, [ours])?.fields).toEqual({ [ours]: "x" });
});

test.each([
  [siteNames, [], "pictures", "optimizeImages"],
  [siteNames, [], "canvas", "paintings"],
  [siteNames, [], "redirects", "redirectMethod"],
  [siteNames, ["comments"], "trap", "honeypot"],
  [signupNames, [], "offers", "forms"],
  [signupNames, ["forms", "free"], "places", "showOn"],
  [signupNames, ["service"], "confirms", "doubleOptIn"],
  [themeNames, [], "pigments", "accents"],
  [themeNames, ["colors"], "wall", "background"],
  [themeNames, ["fonts"], "text", "body"],
  [themeNames, ["widths"], "measure", "text"],
] as const)("%#: the old name of a setting is answered with the new one", (names, path, old, now) => {
  const faults = at(names, path, { [old]: "x" }, [now])?.faults;
  expect(faults).toEqual([{ path: [old], message: `is now called ${now}. Rename it.` }]);
});

test("the labels and addresses of a menu may have other names", () => {
  const given = { name: "Blog", href: "/blog/" };
  expect(at(siteNames, ["navigation", 0], given, ["label", "url"])?.fields).toEqual({ label: "Blog", url: "/blog/" });
});
