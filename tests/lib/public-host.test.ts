// Which hosts are on the public internet.
import { expect, test } from "vitest";
import { isPublicHost, isPublicIp } from "../../src/lib/public-host.ts";

test.each(["example.org", "www.bücher.example.de", "8.8.8.8", "[2606:4700:4700::1111]", "example.org."])(
  "%s is public",
  (host) => {
    expect(isPublicHost(host)).toBe(true);
  },
);

test.each([
  "localhost",
  "localhost.",
  "app.localhost",
  "vm",
  "intranet",
  "printer.local",
  "router.local.",
  "metadata.google.internal",
  "metadata.google.internal.",
  "nas.home.arpa",
  "wiki.corp",
  "127.0.0.1",
  "127.1.2.3",
  "0.0.0.0",
  "10.0.0.1",
  "172.20.0.1",
  "192.168.1.1",
  "169.254.169.254",
  "100.64.0.1",
  "192.0.0.1",
  "198.18.0.1",
  "203.0.113.9",
  "224.0.0.1",
  "255.255.255.255",
  "[::1]",
  "[::]",
  "[fd00::1]",
  "[fe80::1]",
  "[::ffff:127.0.0.1]",
  "[64:ff9b::7f00:1]",
  "[2001:db8::1]",
  "[2002:7f00:1::]",
  "",
])("%s is not", (host) => {
  expect(isPublicHost(host)).toBe(false);
});

test.each([
  ["8.8.8.8", true],
  ["::ffff:10.0.0.1", false],
  ["not an address", false],
])("the address %s: %s", (address, expected) => {
  expect(isPublicIp(address)).toBe(expected);
});
