// Ghost: members sign up by its script, so readers are led to the page of the Ghost site.
import { addressOf } from "../embed-code.ts";
import { defineHostedPage } from "../hosted-page.ts";

const EXAMPLE = "https://ghost.example.org/#/portal/signup";

export const ghost = defineHostedPage({
  name: "ghost",
  label: "Ghost",
  where: "Write the address of your Ghost site followed by /#/portal/signup.",
  example: EXAMPLE,
  lessons: "Ghost sends its own posts and one welcome email. Put the links to the lessons there.",
  feedMail: { sends: "no", how: "Ghost emails only posts that are written in Ghost." },
  fromElement({ tag, attributes }) {
    const site = addressOf(attributes["data-site"]);
    if (tag !== "script" || site === undefined || !/signup-form/u.test(attributes["src"] ?? "")) return undefined;
    const page = `${site.href.replace(/\/+$/u, "")}/#/portal/signup`;
    return {
      ids: { page },
      used: [],
      notes: [
        "Ghost's form is drawn by its script and doesn't work without it, so a button takes readers to the sign-up page of your Ghost site. Open it once to see that it is there.",
      ],
    };
  },
});
