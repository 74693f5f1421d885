// The configuration for Caddy.
import { expect, test } from "vitest";
import { caddy } from "../../../src/hosting/hosts/caddy.ts";
import type { Redirect } from "../../../src/hosting/hosts/rules.ts";

function configOf(...redirects: readonly Redirect[]): string {
  return caddy.files[0]?.render({ redirects, headers: [], base: "" }) ?? "";
}

test.each<[string, Redirect, string]>([
  [
    "to one address",
    { from: "/leak/", to: "https://e.example/{env.SECRET}/" },
    '"https://e.example/%7Benv.SECRET%7D/{with_query}"',
  ],
  [
    "to one address, in the form that is read with the file",
    { from: "/leak/", to: "https://e.example/{$SECRET}/" },
    '"https://e.example/%7B$SECRET%7D/{with_query}"',
  ],
  [
    "to many addresses",
    { from: "/old/*", to: "https://e.example/{env.SECRET}/*" },
    '"https://e.example/%7Benv.SECRET%7D/{re.old0.1}{with_query}"',
  ],
  [
    "by a query",
    { from: "/", query: { name: "p", value: "12" }, to: "https://e.example/{env.SECRET}/" },
    '"https://e.example/%7Benv.SECRET%7D/"',
  ],
])("a redirect %s reveals no environment variable of the server", (_how, redirect, target) => {
  const config = configOf(redirect);
  expect(config).toContain(target);
  expect(config).not.toMatch(/\{(?:env\.|\$)/u);
});

test("a redirect of a whole folder keeps what follows it", () => {
  expect(configOf({ from: "/shop/*", to: "/goods/*" })).toContain('redir @old0 "/goods/{re.old0.1}{with_query}" 301');
});
