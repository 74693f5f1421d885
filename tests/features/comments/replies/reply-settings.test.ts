// The settings under comments: in site.yaml, and the problems of invalid ones.
import { expect, test } from "vitest";
import { findReplyService } from "../../../../src/features/comments/replies/reply-settings.ts";
import { complaintsOf, parseReplies } from "../sample-replies.ts";

test("is a table of keys, which may be empty", () => {
  expect(parseReplies(null)).toEqual({
    service: undefined,
    email: undefined,
    consent: undefined,
    consentCheckbox: false,
  });
  expect(
    parseReplies({
      service: "netlify",
      form: "talk",
      email: "hello@inner-canvas.org",
      consent: "See the [privacy page](/privacy/).",
      consentCheckbox: true,
    }),
  ).toEqual({
    service: { name: "netlify", form: "talk" },
    email: "hello@inner-canvas.org",
    consent: "See the [privacy page](/privacy/).",
    consentCheckbox: true,
  });
});

test.each([
  [
    "formspree",
    ": needs more than one value. Write it like this: comments: { service: formspree, form: abcdefgh }, or another of netlify, formspree, formsubmit, custom, isso, remark42.",
  ],
  [
    { service: "formspre" },
    'service: can\'t be "formspre". Did you mean formspree? Use one of: netlify, formspree, formsubmit, custom, isso, remark42.',
  ],
  [
    { service: "disqus" },
    'service: can\'t be "disqus". For any other service that takes a plain form, write custom. Use one of: netlify, formspree, formsubmit, custom, isso, remark42.',
  ],
  [{ form: "mqkrvdzn" }, "form: isn't a setting here. Use one of: service, email, consent, consentCheckbox."],
  [{ service: "formspree" }, "form: is missing. Copy the part after https://formspree.io/f/ in the form's address."],
  [
    { service: "formspree", form: "https://formspree.io/f/mqkrvdzn" },
    'form: "https://formspree.io/f/mqkrvdzn" is not the id of a Formspree form. Copy the part after https://formspree.io/f/ in the form\'s address.',
  ],
  [{ service: "formspree", from: "mqkrvdzn" }, "from: isn't a setting here. Did you mean form?"],
  [
    { service: "netlify", form: "my replies" },
    'form: "my replies" is not the name of a form. Choose a name of letters, digits and hyphens, as in form: replies; Netlify lists the form under it.',
  ],
  [
    { service: "formsubmit", address: "hello" },
    'address: "hello" is not an address of FormSubmit. Copy the part after https://formsubmit.co/ in the form\'s address: the random letters that FormSubmit emails you, or your own email address.',
  ],
  [
    { service: "custom" },
    "action: is missing. Copy the form's address from action= in its code, as in action: https://example.org/reply.",
  ],
  [
    { service: "custom", action: "http://forms.inner-canvas.org/" },
    'action: "http://forms.inner-canvas.org/" would send what readers type unprotected. Write https:// in front; http:// is for localhost alone.',
  ],
  [
    { service: "custom", action: "https://forms.inner-canvas.org/", fields: { mesage: "text" } },
    "fields.mesage: isn't a setting here. Use one of: name, email, website, comment, post, parent, consent.",
  ],
  [
    { service: "isso", url: "comments.inner-canvas.org" },
    'url: "comments.inner-canvas.org" isn\'t an address. Write it with https://, as in url: https://comments.example.org.',
  ],
  [
    { service: "remark42", url: "https://talk.inner-canvas.org" },
    "site: is missing. Write the name that your Remark42 has as SITE, as in site: remark.",
  ],
  [{ email: "hello" }, 'email: "hello" is not an email address. Write it as email: hello@example.org.'],
  [{ email: "hello@inner-canvas.org", consentbox: true }, "consentbox: isn't a setting here. Did you mean consent?"],
  [
    { email: "hello@inner-canvas.org", consent: "See [this](privacy)." },
    'consent: links to "privacy", which is no address. Write /privacy/ for a page of this site, or https://example.org/.',
  ],
  [
    { consentCheckbox: "maybe" },
    'consentCheckbox: "maybe" isn\'t true or false. Write consentCheckbox: true or consentCheckbox: false.',
  ],
])("%j is reported with what to write instead", (block, complaint) => {
  expect(complaintsOf(block)).toEqual([complaint]);
});

test("all problems of a block are reported together, those of all services first", () => {
  expect(
    complaintsOf({ service: "formspree", email: "hello", consentCheckbox: 1 }).map((one) => one.split(":")[0]),
  ).toEqual(["email", "consentCheckbox", "form"]);
});

test.each([["formspree"], ["FormSpree"], [undefined], [["formspree"]]])(
  "%j is found by its exact name only",
  (name) => {
    expect(findReplyService(name)?.name).toBe(name === "formspree" ? "formspree" : undefined);
  },
);
