// `npm run signup`: imports an email service's embed code, and prints what to enter at the service.
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { loadSite } from "../pipeline/run/load-site.ts";
import { newKey } from "../pipeline/run/options.ts";
import { writeWhole } from "../lib/write-whole.ts";
import { AuthorError } from "../lib/problem.ts";
import { toShellWord } from "../lib/shell-word.ts";
import { toAbsoluteUrl } from "../lib/url.ts";
import { readEnvironment } from "../pipeline/settings/environment.ts";
import { addFirstForm, FIRST_FORM } from "../features/signup/first-form.ts";
import { mergeService } from "../features/signup/merge-service.ts";
import { isPasteFault, readEmbed } from "../features/signup/paste.ts";
import { formatSetup } from "../features/signup/setup.ts";
import { funnelOf } from "../pipeline/site/signups.ts";
import { contentOption, contentLabel, type Arguments, type Command } from "./terminal/arguments.ts";
import { runCommand } from "./terminal/run-command.ts";

const command: Command = {
  call: "npm run signup --",
  purpose: "Connect your sign-up form to your email service.",
  examples: [
    ["connect form.html", "read the embed code that you saved as form.html"],
    ["setup", "show what to enter at the service"],
  ],
  words: [
    { name: "verb", value: "connect|setup", help: "read the service's embed code, or show what to enter there" },
    {
      name: "file",
      value: "FILE",
      help: "connect: file with the embed code (default: standard input)",
      optional: true,
    },
  ],
  options: {
    input: contentOption,
    form: { type: "string", value: "NAME", help: "setup: a form of signup.yaml (default: the first)" },
  },
};

await runCommand(command, async (given) => {
  const label = contentLabel(given);
  if (given["verb"] === "connect") connect(label, given);
  else if (given["verb"] === "setup") await printSetup(label, given);
  else throw refuse(`"${String(given["verb"])}" isn't a command. Write connect or setup.`);
});

/** Reads the embed code and writes the service block of signup.yaml; the rest of the file stays as it is. */
function connect(label: string, given: Arguments): void {
  const result = readEmbed(readCode(given));
  if (isPasteFault(result)) throw refuse(result.fault);
  const name = `${label}/signup.yaml`;
  const file = path.resolve(label, "signup.yaml");
  if (!existsSync(path.resolve(label)))
    throw refuse(`There is no folder ${label}. Run this where your content is, or name it: --input=DIR.`);
  const merged = mergeService(existsSync(file) ? readFileSync(file, "utf8") : undefined, result.yaml, name);
  const withForm = addFirstForm(merged, name);
  writeWhole(file, withForm ?? merged);
  const notes = result.notes.map((note) => `  - ${note}`);
  console.log(
    [
      `${name} now sends to ${result.label}:`,
      "",
      result.yaml.trimEnd().replace(/^/gmu, "  "),
      ...(withForm === undefined ? [] : explainFirstForm(name)),
      ...(notes.length === 0 ? [] : ["", "What to know:", ...notes]),
      "",
      `Try it: npm start${label === "content" ? "" : ` --${inputOption(label)}`}. Then: npm run signup -- setup${inputOption(label)}`,
    ].join("\n"),
  );
}

function explainFirstForm(name: string): string[] {
  return [
    "",
    `There was no form yet, so ${name} has a first one now. These words will be on your site:`,
    "",
    FIRST_FORM.trimEnd().replace(/^/gmu, "  "),
    "",
    `Put your own words in their place: open ${name} and edit heading, pitch, button and consent.`,
  ];
}

function readCode(given: Arguments): string {
  const file = given["file"];
  if (typeof file === "string" && file !== "-") {
    if (!existsSync(file))
      throw refuse(
        `There is no file ${file}. Save the embed code in one, or paste it: npm run signup -- connect < form.html`,
      );
    return readFileSync(file, "utf8");
  }
  if (process.stdin.isTTY) console.error("Paste the embed code, then press Enter and Ctrl+D.");
  return readFileSync(0, "utf8");
}

async function printSetup(label: string, given: Arguments): Promise<void> {
  const { site } = await loadSite({
    content: path.resolve(label),
    label,
    clock: () => readEnvironment(process.env, Date.now).now,
    newKey,
  });
  const { signup, site: settings } = site.settings;
  if (!signup)
    throw refuse(
      `There is no ${label}/signup.yaml yet. Start with: npm run signup -- connect form.html${inputOption(label)}`,
    );
  if (!signup.service)
    throw refuse(
      `${label}/signup.yaml doesn't name an email service yet. Start with: npm run signup -- connect form.html${inputOption(label)}`,
    );
  const [first] = signup.forms;
  const form = given["form"] === undefined ? first : signup.forms.find(({ name }) => name === given["form"]);
  if (!form)
    throw refuse(
      `There is no form ${String(given["form"])}. There are ${signup.forms.map(({ name }) => name).join(", ")}.`,
    );
  const absolute = (address: string): string => toAbsoluteUrl(address, settings.url);
  const series = site.series.find(({ name }) => name === form.series);
  const lessons = (series?.lessons ?? []).map(({ title, address }) => ({ title, address: absolute(address) }));
  console.log(
    formatSetup(signup.service, {
      ...funnelOf(form, site),
      lessons,
      feed: absolute("/feed.xml"),
      updates: absolute("/updates.xml"),
      rss: absolute("/feed.rss"),
    }).trimEnd(),
  );
}

/** What a line to type has to add where the content is in another folder. */
function inputOption(label: string): string {
  return label === "content" ? "" : ` --input=${toShellWord(label)}`;
}

function refuse(message: string): AuthorError {
  return new AuthorError([{ file: command.call, message, severity: "error" }]);
}
