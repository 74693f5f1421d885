// The token of a run in the forms of a preview.
import { expect, test } from "vitest";
import { addToken, takeToken } from "../../../../src/commands/preview/server/form-token.ts";

const FIELD = '<input type="hidden" name="preview-token" value="key">';

test.each([
  '<form method="post" action="/_inbox/clear">',
  '<form class="reply-form" action="/_inbox/reply" data-missing="a &gt; b">',
  "<form method=post action=/_inbox/reply>",
  '<FORM\n  action="/_inbox/submit?form=crumbs"\n>',
])("goes into %j", (form) => {
  expect(addToken(`<p>${form}<button>`, "key")).toBe(`<p>${form}${FIELD}<button>`);
});

test.each([
  '<form action="/search/">',
  '<form action="https://elsewhere.example/_inbox/reply">',
  '<form data-action="/_inbox/reply">',
  "&lt;form action=&quot;/_inbox/reply&quot;&gt;",
  '<formaction="/_inbox/">',
])("stays out of %j", (html) => {
  expect(addToken(html, "key")).toBe(html);
});

test("is taken out of what was sent", () => {
  const fields = new URLSearchParams("name=Ann&preview-token=key&comment=x");
  takeToken(fields, "key");
  expect(fields.toString()).toBe("name=Ann&comment=x");
});

test.each(["", "preview-token=", "preview-token=kez", "preview-token=key&preview-token=key", "preview-token=key+"])(
  "%j is refused",
  (sent) => {
    expect(() => takeToken(new URLSearchParams(sent), "key")).toThrow("Go back, reload the page and send it again.");
  },
);
