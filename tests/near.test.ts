// Which tests run after an edit.
import { expect, test } from "vitest";
import { testsNear } from "./near.ts";

const exists = (name: string): boolean => name === "tests/lib/slug.test.ts";

test.each([
  ["src/lib/slug.ts", ["lib/slug.test.ts"]],
  ["tests/lib/slug.test.ts", ["lib/slug.test.ts"]],
  ["src/features/signup/services/kit.ts", ["features/signup/services/"]],
  ["tests/pipeline/content/sample-site.ts", ["pipeline/content/"]],
  ["src/main.js", []],
  ["README.md", []],
  ["layouts/post.njk", []],
])("an edit of %s runs %j", (file, tests) => {
  expect(testsNear(file, exists)).toEqual(tests);
});
