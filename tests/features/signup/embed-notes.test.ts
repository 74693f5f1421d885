// Notes for the author about the parts of a pasted form that were left out.
import { describe, expect, test } from "vitest";
import { notesOn } from "../../../src/features/signup/embed-notes.ts";
import { readEmbedCode } from "../../../src/features/signup/read-embed-code.ts";
import { custom } from "../../../src/features/signup/services/custom.ts";
import { kit } from "../../../src/features/signup/services/kit.ts";
import type { SignupService } from "../../../src/features/signup/service.ts";

const READING = { ids: {}, used: ["mail"] };
const FORM = '<form method="post"><input type="email" name="mail">';

function notes(html: string, service: SignupService = kit, reading: { readonly notes?: readonly string[] } = {}) {
  const code = readEmbedCode(html);
  return notesOn(code, service, { ...READING, ...reading }, code.forms[0]);
}

test("a form whose fields are all used gets no note", () => {
  expect(notes(`${FORM}</form>`)).toEqual([]);
});

const LEFT = "was left out: the site asks for an address and a first name only.";
const REQUIRED = " The code calls it required: make it optional at Kit, or sign-ups will be rejected.";

describe("a field that is left out", () => {
  test.each([
    ['<input name="city">', `The field city ${LEFT}`],
    ['<input name="city" required>', `The field city ${LEFT}${REQUIRED}`],
    ['<input type="checkbox" name="ok">', `The box ok ${LEFT}`],
    ['<input type="radio" name="ok"><input type="radio" name="ok">', `The choice ok ${LEFT}`],
    ['<select name="land" required></select>', `The list of choices land ${LEFT}${REQUIRED}`],
    [
      '<input type="hidden" name="v" value="2">',
      'The hidden field v ("2") was left out: Kit does not need it from this site.',
    ],
    ['<input type="hidden" name="v">', "The hidden field v (empty) was left out: Kit does not need it from this site."],
  ])("%s is mentioned", (html, note) => {
    expect(notes(`${FORM}${html}</form>`)).toEqual([note]);
  });

  test.each([
    '<input name="honeypot" tabindex="-1">',
    "<p hidden><input name='honeypot'></p>",
    '<input type="submit" name="go">',
  ])("%s isn't mentioned", (html) => {
    expect(notes(`${FORM}${html}</form>`)).toEqual([]);
  });
});

test.each([
  ['<div class="g-recaptcha"></div>', "reCAPTCHA"],
  ['<script src="https://js.hcaptcha.com/1/api.js"></script>', "hCaptcha"],
  ['<div class="cf-turnstile"></div>', "Turnstile"],
  ['<input type="hidden" name="cf-turnstile-response">', "Turnstile"],
  ["<altcha-widget></altcha-widget>", "ALTCHA"],
])("the captcha in %s is mentioned first, and its field isn't repeated", (html, name) => {
  const [captcha, ...others] = notes(`${FORM}${html}<input name="city"></form>`, kit, { notes: ["Kit says so."] });
  expect(captcha).toBe(
    `The form holds a captcha (${name}), which a form without scripts cannot answer: ` +
      "switch it off at Kit, or sign-ups will be rejected.",
  );
  expect(others.slice(0, 2)).toEqual(["Kit says so.", `The field city ${LEFT}`]);
});

test("a form sent by GET is mentioned if the service takes POST and it has fields to send", () => {
  const note = 'The code says method="get"; the site sends by POST, as the service wants it.';
  expect(notes('<form><input name="mail"></form>')).toEqual([note]);
  expect(notes('<form><input name="mail"></form>', custom)).toEqual([]);
  expect(notes("<form></form>")).toEqual([]);
});

test.each([
  ["<form></form>", "The code holds 2 forms; one of them was read."],
  ["<script>let a;</script>", "Its scripts were left out: the form works without."],
  ['<p onclick="go()"></p>', "Its scripts were left out: the form works without."],
  ["<style>p {}</style>", "Its styles were left out: the form looks like the rest of your site."],
  ['<link rel="stylesheet" href="a.css">', "Its styles were left out: the form looks like the rest of your site."],
])("next to a form, %s is mentioned", (html, note) => {
  expect(notes(`${FORM}</form>${html}`)).toEqual([note]);
});

test("code without a form has no styles and scripts to leave out", () => {
  expect(notes("<script>let a;</script><style>p {}</style>")).toEqual([]);
});
