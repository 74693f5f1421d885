// Reserved domains.
import { expect, test } from "vitest";
import { isReservedAddress, isReservedDomain } from "../../src/lib/reserved-domain.ts";

test.each([
  "example",
  "lists.innercanvas.example",
  "example.com",
  "www.example.org",
  "EXAMPLE.NET",
  "kitchen.test",
  "no.invalid",
  "localhost",
  "app.localhost",
  "example.com.",
])("%s is reserved", (host) => {
  expect(isReservedDomain(host)).toBe(true);
});

test.each(["example.de", "myexample.com", "example.com.evil.org", "test.org", "inner-canvas.org", "localhost.org"])(
  "%s can be owned",
  (host) => {
    expect(isReservedDomain(host)).toBe(false);
  },
);

test.each([
  ["https://lists.innercanvas.example/subscribe", true],
  ["http://localhost:8080/", true],
  ["/subscribe", false],
  ["mailto:a@b.example", false],
  ["example.com", false],
])("the address %s: %s", (address, expected) => {
  expect(isReservedAddress(address)).toBe(expected);
});
