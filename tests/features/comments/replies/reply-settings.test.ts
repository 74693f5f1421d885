// What may stand under comments: in site.yaml, and what its author is told about anything else.
import { expect, test } from "vitest";
import { findReplyService } from "../../../../src/features/comments/replies/reply-settings.ts";
import { complaintsOf, parseReplies } from "../sample-replies.ts";

test("is a table of keys, which may be empty", () => {
  expect(parseReplies(null)).toEqual({ service: undefined, email: undefined, consent: undefined, consentBox: false });
  expect(
    parseReplies({
      service: "netlify",
      form: "talk",
      email: "hello@inner-canvas.org",
      consent: "See the [privacy page](/privacy/).",
      consentBox: true,
    }),
  ).toEqual({
    service: { name: "netlify", form: "talk" },
    email: "hello@inner-canvas.org",
    consent: "See the [privacy page](/privacy/).",
    consentBox: true,
  });
});

test.each([
  [
    "formspree",
    ': "formspree" should have keys of its own. Write comments: { service: formspree, form: abcdefgh }, or another of netlify, formspree, formsubmit, custom, isso, remark42.',
  ],
  [
    { service: "formspre" },
    'service: "formspre" is not known here. Did you mean formspree? Known are netlify, formspree, formsubmit, custom, isso, remark42.',
  ],
  [
    { service: "disqus" },
    'service: "disqus" is not known here. For any other service that takes a plain form, write custom. Known are netlify, formspree, formsubmit, custom, isso, remark42.',
  ],
  [{ form: "mqkrvdzn" }, 'form: "form" is not known here. Known are service, email, consent, consentBox.'],
  [
    { service: "formspree" },
    "form: is missing. Copy what stands behind https://formspree.io/f/ in the form's address.",
  ],
  [
    { service: "formspree", form: "https://formspree.io/f/mqkrvdzn" },
    'form: "https://formspree.io/f/mqkrvdzn" is not the id of a Formspree form. Copy what stands behind https://formspree.io/f/ in the form\'s address.',
  ],
  [{ service: "formspree", from: "mqkrvdzn" }, 'from: "from" is not known here. Did you mean form?'],
  [
    { service: "netlify", form: "my replies" },
    'form: "my replies" is not the name of a form. Choose a name of letters, digits and hyphens, as in form: replies; Netlify lists the form under it.',
  ],
  [
    { service: "formsubmit", address: "hello" },
    'address: "hello" is not an address of FormSubmit. Copy what stands behind https://formsubmit.co/ in the form\'s address: the random letters that FormSubmit mails you, or your own email address.',
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
    'fields.mesage: "mesage" is not known here. Known are name, email, website, comment, post, parent, consent.',
  ],
  [
    { service: "isso", url: "comments.inner-canvas.org" },
    'url: "comments.inner-canvas.org" is no address. Write it with https://, as in url: https://comments.example.org.',
  ],
  [
    { service: "remark42", url: "https://talk.inner-canvas.org" },
    "site: is missing. Write the name that your Remark42 has as SITE, as in site: remark.",
  ],
  [{ email: "hello" }, 'email: "hello" is not an email address. Write it as email: hello@example.org.'],
  [
    { email: "hello@inner-canvas.org", consentbox: true },
    'consentbox: "consentbox" is not known here. Did you mean consentBox?',
  ],
  [
    { email: "hello@inner-canvas.org", consent: "See [this](privacy)." },
    'consent: links to "privacy", which is no address. Write /privacy/ for a page of this site, or https://example.org/.',
  ],
  [
    { consentBox: "yes" },
    'consentBox: "yes" is neither true nor false. Write consentBox: true or consentBox: false, without quotes.',
  ],
])("%j is told with what to write instead", (block, complaint) => {
  expect(complaintsOf(block)).toEqual([complaint]);
});

test("every fault of a block is told at once, those of all services first", () => {
  expect(complaintsOf({ service: "formspree", email: "hello", consentBox: 1 }).map((one) => one.split(":")[0])).toEqual(
    ["email", "consentBox", "form"],
  );
});

test.each([["formspree"], ["FormSpree"], [undefined], [["formspree"]]])(
  "%j is found by its exact name only",
  (name) => {
    expect(findReplyService(name)?.name).toBe(name === "formspree" ? "formspree" : undefined);
  },
);
