// Distinguishes made-up ids from ids that a service gave out.
import { expect, test } from "vitest";
import { looksMadeUp } from "../../../src/features/forms/placeholder.ts";

test.each([
  "your-newsletter",
  "YOUR_FORM_ID",
  "example.us21.list-manage.com",
  "https://example.org/subscribe",
  "xxxxxxxxxx",
  "username",
  "00000",
  "aaaaaaaaaa",
  "12345678",
  "0123456789",
  "0123456789abcdef0123456789abcdef",
  "00000000-0000-0000-0000-000000000000",
  "11111111-2222-3333-4444-555555555555",
  "12345678-1234-1234-1234-123456789012",
  "awlist1234567",
])("%s is made up", (value) => {
  expect(looksMadeUp(value)).toBe(true);
});

test.each([
  "1",
  "1234",
  "6481302",
  "3f9c2b7a1d5e8046c9ab73d15",
  "185191894925444559",
  "b4d1e0f7-93a2-4c58-8e6b-1f70c2a95d34",
  "awlist6048217",
  "inner-canvas",
  "yourself",
  "counterexamples",
  "https://lists.inner-canvas.org",
])("%s is not", (value) => {
  expect(looksMadeUp(value)).toBe(false);
});
