// The message about an address without its beginning has the whole address.
import { expect, test } from "vitest";
import { explainIncomplete } from "../../../src/pipeline/content/incomplete-address.ts";

test.each([
  [
    "lisa@example.org",
    "The link lisa@example.org won't work, because an email address needs mailto: before it. Write mailto:lisa@example.org",
  ],
  [
    "www.example.org/a?b=c",
    "The link www.example.org/a?b=c won't work, because https:// is missing before it. Write https://www.example.org/a?b=c",
  ],
  ["example.org", "The link example.org won't work, because https:// is missing before it. Write https://example.org"],
])("%s", (address, message) => {
  expect(explainIncomplete(address)).toBe(message);
});

test.each(["bowl.jpg", "plan.pdf", "../two-jars.md", "notes/a.txt", "a@b", "index.html", "clip.mp4"])(
  "%s may be a file",
  (address) => {
    expect(explainIncomplete(address)).toBeUndefined();
  },
);
