// Which email and IP addresses are found in comments.
import { expect, test } from "vitest";
import {
  findMachine,
  findMailbox,
  isMachineAddress,
  withoutAddresses,
} from "../../../src/features/comments/private.ts";

test.each([
  ["write to jane.doe+x@mail.example.org, please", "jane.doe+x@mail.example.org"],
  ['<a href="mailto:jane@example.org">', "jane@example.org"],
  ["jané@exämple.org", "jané@exämple.org"],
  ["jane&#64;example.org", "jane&#64;example.org"],
  ["jane&COMMAT;example.org", "jane&COMMAT;example.org"],
  ["jane\\@example.org", "jane\\@example.org"],
  ["https://example.org/?mail=jane%40example.org", "jane%40example.org"],
  ["https://example.social/%40jane", undefined],
  ["@jane@example.social says", undefined],
  ["https://example.org/@jane", undefined],
  ["https://user@example.org/x", undefined],
  ["https://flickr.com/photos/12345@N00.jpg", undefined],
  ["https://flickr.com/photos/12345@N00.jpg and www.flickr.com/photos/12345@N00.jpg", undefined],
  ["3 @ 4 euro", undefined],
  ["Mail/jane@example.org", "jane@example.org"],
  ["and/or/jane@example.org", "jane@example.org"],
  ["jane@example.org/ann@example.org", "jane@example.org"],
  ["https://example.org/ jane@example.org", "jane@example.org"],
  ["https://example.org/@ann, jane@example.org", "jane@example.org"],
  ["https://example.org/x?u=1&mail=jane@example.org", "jane@example.org"],
  ["pictures/logo@wide.png and /home/jane@work.txt", undefined],
  ["jane@example.org- call me", "jane@example.org"],
  ["jane@example.org-call", undefined],
  ["jane@example.xn--p1ai", "jane@example.xn--p1ai"],
])("in %j the email address is %j", (text, mailbox) => {
  expect(findMailbox(text)).toBe(mailbox);
  expect(findMailbox(withoutAddresses(text, "-"))).toBeUndefined();
});

test.each([
  ["from 203.0.113.9, port 80", "203.0.113.9"],
  ["(8.8.8.8)", "8.8.8.8"],
  ["at 2001:db8::8a2e:370:7334.", "2001:db8::8a2e:370:7334"],
  ["2001:db8:0:0:0:0:0:1", "2001:db8:0:0:0:0:0:1"],
  ["IP:93.184.216.34", "93.184.216.34"],
  ["from:2001:4860:4860::8888", "2001:4860:4860::8888"],
  ["93.184.216.34-93.184.216.40", "93.184.216.34"],
  ["::ffff:93.184.216.34", "93.184.216.34"],
  ["93.184.216.34- or so", "93.184.216.34"],
  ["93.184.216.34-1, 93.184.216.34-2.1", undefined],
  ["release-93.184.216.34, 93.184.216.34-beta, Chrome/93.184.216.34", undefined],
  ["127.0.0.1 or 192.168.1.1 or 10.0.0.1", undefined],
  ["http://203.0.113.9/", undefined],
  ["version 4.19.0.2, v1.2.3.4", undefined],
  ["1.2.3.4.5 and 300.1.1.1", undefined],
  ["2013:04:26 09:12:00, std::cout, 2001::Space", undefined],
])("in %j the IP address is %j", (text, machine) => {
  expect(findMachine(text)).toBe(machine);
  expect(findMachine(withoutAddresses(text, "-"))).toBeUndefined();
});

test.each([
  ["203.0.113.9", true],
  ["2001:db8::8a2e:370:7334", true],
  ["::1", true],
  ["1.2.3", false],
  ["Ada: a name: really", false],
  ["12:30:00", true],
])("%s is an IP address: %s", (value, isAddress) => {
  expect(isMachineAddress(value)).toBe(isAddress);
});

test.each([
  ["ann@example.org and ben@example.org", "- and -"],
  ["ann@example.org from 203.0.113.9", "- from -"],
  ["https://example.org/@ann, ben@example.org", "https://example.org/@ann, -"],
  ["version 4.19.0.2 on 127.0.0.1", "version 4.19.0.2 on 127.0.0.1"],
])("without its addresses %j is %j", (text, rest) => {
  expect(withoutAddresses(text, "-")).toBe(rest);
});

test("a value with patterns of String.replace is inserted unchanged", () => {
  expect(withoutAddresses("ann@example.org, 203.0.113.9", "$&")).toBe("$&, $&");
});
