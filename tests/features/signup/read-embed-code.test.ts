// HTML as services give it out, or as it arrives, becomes forms, fields and text.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readEmbedCode } from "../../../src/features/signup/read-embed-code.ts";

const fieldsOf = (html: string) => readEmbedCode(`<form>${html}</form>`).forms[0]?.fields;

test("a form has its address, its method, its attributes and its fields", () => {
  const html =
    '<form action="https://example.org/join" METHOD="POST" data-id="7"><input type="email" name="mail" required>';
  expect(readEmbedCode(html).forms).toEqual([
    {
      action: "https://example.org/join",
      method: "post",
      attributes: { action: "https://example.org/join", method: "POST", "data-id": "7" },
      fields: [{ type: "email", name: "mail", value: "", required: true, concealed: false, label: "" }],
    },
  ]);
});

test("a form that says neither is sent by GET to its own page, as browsers do", () => {
  expect(readEmbedCode("<form></form>").forms).toMatchObject([{ action: "", method: "get" }]);
});

test.each([
  ['<input name="a">', "text"],
  ['<input type="CHECKBOX" name="a">', "checkbox"],
  ['<select name="a"><option name="b">', "select"],
  ['<textarea name=" a ">Hello</textarea>', "textarea"],
])("%s is a field", (html, type) => {
  expect(fieldsOf(html)).toMatchObject([{ name: "a", type }]);
});

test.each(['<input type="email">', '<input name=" ">', '<input type="submit" name="a">', '<button name="a">', "Hello"])(
  "%s is none",
  (html) => {
    expect(fieldsOf(html)).toEqual([]);
  },
);

test.each([
  ['<div style="display: none"><p><input name="a"></p></div>', true],
  ['<div style="position:absolute; LEFT: -5000px"><input name="a"></div>', true],
  ['<div style="left:-50px"><input name="a"></div>', false],
  ['<input name="a" tabindex="-1">', true],
  ['<div aria-hidden="true"><input name="a"></div>', true],
  ["<p hidden><input name='a'></p>", true],
  ['<input name="a" hidden>', true],
  ['<div aria-hidden="true"><br></div><input name="a">', false],
  ['<div style="display:none"></div><input name="a">', false],
  ['<div style="display:none"><input type="hidden" name="a"></div>', false],
])("in %s the field is hidden: %s", (html, concealed) => {
  expect(fieldsOf(html)).toMatchObject([{ name: "a", concealed }]);
});

test("fields outside of a form are ignored", () => {
  const { forms, elements } = readEmbedCode('<input name="a"><form></form><input name="b">');
  expect(forms).toMatchObject([{ fields: [] }]);
  expect(elements.map(({ tag }) => tag)).toEqual(["input", "form", "input"]);
});

test("text, scripts and styles are kept apart", () => {
  expect(readEmbedCode("<p>Join</p><script>let a = '<b>';</script><style>p { color: teal }</style> us")).toMatchObject({
    text: "Join us",
    script: "let a = '<b>';",
  });
});

describe("text without a form", () => {
  test.each(["https://example.org/join", " //example.org/join?a=1&amp;b=2\n"])(
    "%j is an address to send to",
    (address) => {
      expect(readEmbedCode(address).forms).toEqual([
        { action: address.trim().replace("&amp;", "&"), method: "post", attributes: {}, fields: [] },
      ]);
    },
  );

  test.each(["", "my newsletter", "ftp://example.org/join", "see https://example.org/join", "a < b"])(
    "%j holds none",
    (text) => {
      expect(readEmbedCode(text).forms).toEqual([]);
    },
  );

  test("escaped code is unescaped", () => {
    const html = '<form action="https://example.org/join?a=1&amp;b=2"><input name="a"></form>';
    const escaped = html.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
    expect(readEmbedCode(escaped)).toEqual(readEmbedCode(html));
  });
});

test("truncated code still gives its form", () => {
  const html = '<form action="/join" method="post"><p><input name="a"></p><select name="b"><option>1</form>';
  fc.assert(
    fc.property(fc.integer({ min: html.indexOf("<p>"), max: html.length }), (end) => {
      expect(readEmbedCode(html.slice(0, end)).forms).toMatchObject([{ action: "/join", method: "post" }]);
    }),
  );
});

test.each([
  ["around it", "<label>City * <input name='c'></label>", "City"],
  ["around it, with other elements", "<label><input name='c'><span>The\n city</span></label>", "The city"],
  ["elsewhere, by id", "<input name='c' id='x'><label for='x'>City:</label>", "City"],
  ["in an attribute", "<input name='c' aria-label='City'>", "City"],
  ["of another field", "<label for='y'>Land</label><input name='c' id='x'>", ""],
  ["that is missing", "<input name='c'>", ""],
])("a field has its label, %s", (_where, html, label) => {
  expect(readEmbedCode(`<form>${html}</form>`).forms[0]?.fields[0]?.label).toBe(label);
});

test("a script that another script loads is an element", () => {
  const { elements } = readEmbedCode("<script>load('https://assets.example.org/a.js?b=1')</script>");
  expect(elements.at(-1)).toEqual({ tag: "script", attributes: { src: "https://assets.example.org/a.js?b=1" } });
});
