// `npm run mail`: renders a series or a post as emails, to paste into the email service.
import { mkdirSync } from "node:fs";
import path from "node:path";
import { loadSite, type LoadedSite } from "../pipeline/run/load-site.ts";
import { createMailTools, loadPublishedPictures } from "../pipeline/run/mail-tools.ts";
import { newKey } from "../pipeline/run/options.ts";
import { PROGRAM } from "../pipeline/run/program-folders.ts";
import { AuthorError, isError } from "../lib/problem.ts";
import { suggest } from "../lib/suggest.ts";
import { writeWhole } from "../lib/write-whole.ts";
import { postMail, seriesMails, type EntryMail, type MailTools } from "../pipeline/mail/entry-mail.ts";
import { GMAIL_CLIP } from "../pipeline/mail/mail.ts";
import { readEnvironment } from "../pipeline/settings/environment.ts";
import { createPostFinder } from "../pipeline/site/find-post.ts";
import { contentOption, contentLabel, type Arguments, type Command } from "./terminal/arguments.ts";
import { runCommand } from "./terminal/run-command.ts";

const command: Command = {
  call: "npm run mail --",
  purpose: "Turn a post or a series into emails (HTML and plain text) to paste into your email service.",
  examples: [
    ["post slow-bread", "an email of one post"],
    ["series creative-advantage", "an email for each lesson"],
  ],
  words: [
    { name: "kind", value: "series|post", help: "an email for each lesson of a series, or one for a post" },
    { name: "name", value: "NAME", help: "the folder in content/series/, or the file or the address of the post" },
  ],
  options: {
    input: contentOption,
    output: { type: "string", value: "DIR", help: "where to write the emails (default: _mail)" },
  },
};

await runCommand(command, writeMails);

async function writeMails(given: Arguments): Promise<void> {
  const label = contentLabel(given);
  const content = path.resolve(label);
  const loaded = await loadSite({ content, label, clock: () => readEnvironment(process.env, Date.now).now, newKey });
  const pictures = await loadPublishedPictures(loaded, {
    content,
    label,
    cache: PROGRAM.cache,
    machineClock: Date.now,
  });
  const tools = createMailTools({ ...loaded, pictures }, { content, origin: loaded.site.settings.site.url });
  const mails = findMails(String(given["kind"]), String(given["name"]), loaded, tools);
  const output = String(given["output"] ?? "_mail").replace(/\/+$/u, "");
  mkdirSync(path.resolve(output), { recursive: true });
  for (const { name, html, text } of mails) {
    writeWhole(path.resolve(output, `${name}.html`), html);
    writeWhole(path.resolve(output, `${name}.txt`), text);
  }
  console.log(mails.map((mail) => formatMail(mail, output)).join("\n\n"));
}

function findMails(kind: string, name: string, { site, problems }: LoadedSite, tools: MailTools): EntryMail[] {
  if (kind === "series") {
    const series = site.series.find((one) => one.name === name);
    if (series && series.lessons.length > 0) return seriesMails(series, tools);
    throw refuse(
      series
        ? `The series ${name} has no lessons yet.`
        : `There is no series ${name}.${didYouMean(
            name,
            site.series.map((one) => one.name),
          )}`,
      [`/series/${name}/`],
      problems,
    );
  }
  if (kind === "post") {
    const post = createPostFinder(site.posts)(name);
    if (post) return [postMail(post, tools)];
    throw refuse(
      `There is no post ${name}.${didYouMean(
        name,
        site.posts.map(({ slug }) => slug),
      )}`,
      [`/${name}.`, `/${name}/`, `-${name}.`],
      problems,
    );
  }
  throw refuse(`"${kind}" can't be turned into emails. Write series or post.`, [], []);
}

/** The series or post may be missing because its file has problems. */
function refuse(message: string, places: readonly string[], problems: LoadedSite["problems"]): AuthorError {
  const own = problems.filter((problem) => isError(problem) && places.some((place) => problem.file.includes(place)));
  return new AuthorError(own.length > 0 ? own : [{ file: command.call, message, severity: "error" }]);
}

function didYouMean(name: string, known: readonly string[]): string {
  const meant = suggest(name, known);
  if (meant !== undefined) return ` Did you mean ${meant}?`;
  return known.length > 0 && known.length <= 12 ? ` There are ${known.join(", ")}.` : "";
}

function formatMail({ name, subject, html, clipped }: EntryMail, output: string): string {
  const size = Math.ceil(Buffer.byteLength(html) / 1000);
  const warning = clipped
    ? `\n  Gmail cuts emails off at ${Math.floor(GMAIL_CLIP / 1000)} kB: shorten the text, or send a part of it.`
    : "";
  return `${subject}\n  ${output}/${name}.html  ${size} kB\n  ${output}/${name}.txt${warning}`;
}
