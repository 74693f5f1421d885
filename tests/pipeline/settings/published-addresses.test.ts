// The file in which a build remembers addresses.
import { expect, test } from "vitest";
import {
  formatPublishedAddresses,
  publishedAddresses,
  readWrittenAddresses,
} from "../../../src/pipeline/settings/published-addresses.ts";
import { isYamlFault, parseYaml } from "../../../src/lib/yaml.ts";

const ADDRESSES = [
  { address: "/a/", file: "events/a.md", id: "tag:small.example,2026:events/a", start: "2027-01-16T18:30:00Z" },
  { address: "/about/", file: "pages/about.md", id: undefined },
  { address: "/bücher & mehr/", file: "posts/#1: a.md", id: "tag:small.example,2013-04-25:post" },
];

test("what is written is read again, in the order of the addresses", () => {
  const yaml = parseYaml(Buffer.from(formatPublishedAddresses(ADDRESSES.toReversed())));
  if (isYamlFault(yaml)) throw new Error(yaml.message);
  expect(publishedAddresses.parse(yaml.value)).toEqual(ADDRESSES);
});

test("the file says what it is for", () => {
  expect(formatPublishedAddresses(ADDRESSES)).toMatch(/^# The addresses that your site has had\./u);
});

test.each([["- /about/"], ["/about/: posts/a.md"], ["/about/: { id: x }"]])("%s is refused", (text) => {
  const yaml = parseYaml(Buffer.from(text));
  expect(publishedAddresses.safeParse(isYamlFault(yaml) ? undefined : yaml.value).success).toBe(false);
});

test("a file as the build wrote it is read without YAML, to the same addresses", () => {
  const plain = [ADDRESSES[0], ADDRESSES[1]].filter((address) => address !== undefined);
  expect(readWrittenAddresses(formatPublishedAddresses(plain))).toEqual(plain);
});

test.each([
  ["needs quotes", formatPublishedAddresses(ADDRESSES)],
  ["was edited", `${formatPublishedAddresses([])}/a/: { file: posts/a.md }\n`],
  ["has an address twice", `${formatPublishedAddresses([])}${"/a/:\n  file: posts/a.md\n".repeat(2)}`],
  ["was not written by a build", "/a/:\n  file: posts/a.md\n"],
])("a file that %s is left to YAML", (_, text) => {
  expect(readWrittenAddresses(text)).toBeUndefined();
});
