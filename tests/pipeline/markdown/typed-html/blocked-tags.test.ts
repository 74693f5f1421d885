// What browsers block on a page is told with its line: code in attributes, forms that can't be sent, scripts of embeds.
import { expect, test } from "vitest";
import { renderSample } from "../render-sample.ts";

const slipsOf = (source: string) => renderSample(source).slips.map(({ line, message }) => `${line}: ${message}`);

const NO_ACTION =
  "Readers can't send this form, because it doesn't say where to. Add the address that your form service gives you: " +
  '<form action="https://…" method="post">';

test.each([
  [
    'Text\n\n<button onclick="go()">Go</button>',
    "2: Nothing happens at onclick here, because pages of this site run no code in attributes. Remove it from the " +
      "<button>, or write the code into a script after it: <script>…</script>",
  ],
  [
    "Text <b\n  ONMOUSEOVER=go()>Go</b>",
    "0: Nothing happens at onmouseover here, because pages of this site run no code in attributes. Remove it from " +
      "the <b>, or write the code into a script after it: <script>…</script>",
  ],
  ["<div>\n<form>\n<input name=a></form>\n</div>", `1: ${NO_ACTION}`],
  ['<form action="" method="post"></form>', `0: ${NO_ACTION}`],
  [
    '<form action="http://forms.example/x" method="post"></form>',
    "0: Readers can't send this form safely, because its address begins with http: and isn't encrypted. " +
      "Write https://forms.example/x",
  ],
  [
    '<form action="https://forms.example/x"><button formaction="HTTP://forms.example/y">Go</button></form>',
    "0: Readers can't send this form safely, because its address begins with http: and isn't encrypted. " +
      "Write https://forms.example/y",
  ],
  [
    '<form action="mailto:lisa@example.org"></form>',
    "0: Most readers can't send this form, because browsers don't send email. Use the address that a form service " +
      'gives you: <form action="https://…" method="post">',
  ],
  [
    '<a href="/x/">T</a>\n<script async src="https://platform.example/widgets.js"></script>\n\n' +
      '<script src="//platform.example/more.js"></script>',
    "1: The script from platform.example can't load anything else, because this site's security policy allows only " +
      "what a text names. Use embed code that begins with <iframe> instead, or a link.",
  ],
])("%s", (source, told) => {
  expect(slipsOf(source)).toEqual([told]);
});

test.each([
  '<form action="https://forms.example/x" method="post"></form>',
  '<form action="/search/"></form>',
  '<form name="contact" netlify></form>',
  '<form name="contact" method="POST" data-netlify="true"></form>',
  '<dialog><form method="dialog"><button>Close</button></form></dialog>',
  '<script src="run.js"></script>',
  '<p data-one="two" title=" onclick=1">Text onclick="x"</p>',
  "`<form>` and `onclick=`",
  "```html\n<form><b onclick=x></form>\n```",
])("reports nothing about %s", (source) => {
  expect(slipsOf(source)).toEqual([]);
});
