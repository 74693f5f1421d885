// Names of hosts as authors type them.
import { expect, test } from "vitest";
import { readHostName } from "../../../src/hosting/hosts/read-host-name.ts";

test("a name is read as it is", () => {
  expect(readHostName("netlify", "--host")).toBe("netlify");
});

test.each([
  [
    "cloudflare",
    '"cloudflare" isn\'t a host that Inner Canvas supports. Did you mean cloudflare-pages? Use one of: netlify,',
  ],
  ["example", '"example" isn\'t a host that Inner Canvas supports. Use one of: netlify,'],
  ["list", "Hosts are netlify,"],
])("%s is explained", (name, start) => {
  expect(() => readHostName(name, "--host")).toThrow(`--host\n  ${start}`);
});
