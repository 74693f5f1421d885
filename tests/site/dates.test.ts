// The day that an author typed is the day that readers see, wherever the site is built.
import { readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { contentsOf, makeFolder } from "../commands/folders.ts";
import { runCommandLine } from "../commands/run-command-line.ts";

const MACHINES = ["UTC", "America/New_York", "Asia/Kolkata"] as const;

interface Expected {
  /** What the author wrote. */
  readonly typed: string;
  readonly day: string;
  /** What a reader sees. */
  readonly shown: string;
  /** The value of the time element. */
  readonly datetime: string;
  readonly pubDate: string;
}

/** The same posts on two sites; a date without a zone is meant in the site's. */
const POSTS: Readonly<Record<string, readonly Expected[]>> = {
  "America/Los_Angeles": [
    {
      typed: "2013-04-25",
      day: "2013-04-25",
      shown: "Apr 25, 2013",
      datetime: "2013-04-25",
      pubDate: "Thu, 25 Apr 2013 00:00:00 -0700",
    },
    {
      typed: "2025-12-31 23:30",
      day: "2025-12-31",
      shown: "Dec 31, 2025",
      datetime: "2025-12-31T23:30:00-08:00",
      pubDate: "Wed, 31 Dec 2025 23:30:00 -0800",
    },
    {
      typed: "2026-03-08 23:30",
      day: "2026-03-08",
      shown: "Mar 8, 2026",
      datetime: "2026-03-08T23:30:00-07:00",
      pubDate: "Sun, 08 Mar 2026 23:30:00 -0700",
    },
    {
      typed: "2026-05-07 23:30 -05:00",
      day: "2026-05-07",
      shown: "May 7, 2026",
      datetime: "2026-05-07T23:30:00-05:00",
      pubDate: "Thu, 07 May 2026 23:30:00 -0500",
    },
    {
      typed: "2026-05-08T00:30:00+05:30",
      day: "2026-05-08",
      shown: "May 8, 2026",
      datetime: "2026-05-08T00:30:00+05:30",
      pubDate: "Fri, 08 May 2026 00:30:00 +0530",
    },
    {
      typed: "2026-06-30T23:30:00Z",
      day: "2026-06-30",
      shown: "Jun 30, 2026",
      datetime: "2026-06-30T23:30:00Z",
      pubDate: "Tue, 30 Jun 2026 23:30:00 +0000",
    },
  ],
  "Asia/Kolkata": [
    {
      typed: "2013-04-25",
      day: "2013-04-25",
      shown: "Apr 25, 2013",
      datetime: "2013-04-25",
      pubDate: "Thu, 25 Apr 2013 00:00:00 +0530",
    },
    {
      typed: "2025-12-31 23:30",
      day: "2025-12-31",
      shown: "Dec 31, 2025",
      datetime: "2025-12-31T23:30:00+05:30",
      pubDate: "Wed, 31 Dec 2025 23:30:00 +0530",
    },
    {
      typed: "2026-01-01 00:10",
      day: "2026-01-01",
      shown: "Jan 1, 2026",
      datetime: "2026-01-01T00:10:00+05:30",
      pubDate: "Thu, 01 Jan 2026 00:10:00 +0530",
    },
    {
      typed: "2026-05-07 23:30 -05:00",
      day: "2026-05-07",
      shown: "May 7, 2026",
      datetime: "2026-05-07T23:30:00-05:00",
      pubDate: "Thu, 07 May 2026 23:30:00 -0500",
    },
    {
      typed: "2026-06-30T23:30:00Z",
      day: "2026-06-30",
      shown: "Jun 30, 2026",
      datetime: "2026-06-30T23:30:00Z",
      pubDate: "Tue, 30 Jun 2026 23:30:00 +0000",
    },
  ],
};

describe.each(Object.entries(POSTS))("on a site in %s", (zone, posts) => {
  const outputs = new Map<string, string>();
  beforeAll(() => {
    const content = makeFolder({
      "site.yaml":
        "title: Night Owl\nurl: https://owl.example\nshareImages: none\npaintings: off\nsearch: off\nminify: off\n" +
        `timezone: ${zone}\nrecentPosts: 0\n`,
      ...Object.fromEntries(
        posts.map(({ typed }, index) => [
          `posts/post-${index}.md`,
          `---\ntitle: Post ${index}\ndate: ${typed}\n---\n\nHoot.\n`,
        ]),
      ),
    });
    for (const machine of MACHINES) {
      const output = path.join(makeFolder(), "site");
      const { code, stderr } = runCommandLine("build", [`--input=${content}`, `--output=${output}`], {
        environment: { TZ: machine },
      });
      if (code !== 0) throw new Error(stderr);
      outputs.set(machine, output);
    }
  });
  const outputOf = (machine: string): string => outputs.get(machine) ?? "";

  test("machines in other zones write the same bytes", () => {
    const [first, ...others] = MACHINES.map((machine) => contentsOf(outputOf(machine)));
    for (const other of others) expect(other).toEqual(first);
  });

  describe.each(MACHINES)("built in %s", (machine) => {
    const read = (file: string): string => readFileSync(path.join(outputOf(machine), file), "utf8");

    test.each(posts.map((post, index) => ({ ...post, index })))(
      "$typed is $shown in address, page, archive and feed",
      ({ day, shown, datetime, pubDate, index }) => {
        const [year = "", month = "", date = ""] = day.split("-");
        const address = `/${year}/${month}/${date}/post-${index}/`;
        expect(read(`${address}index.html`)).toContain(`<time datetime="${datetime}">${shown}</time>`);
        const row =
          `<a href="${address}">Post ${index}</a> <time datetime="${datetime}">${shown.replace(/, \d+$/u, "")}` +
          "</time>";
        expect(read(`${year}/${month}/index.html`)).toContain(row);
        expect(read(`${year}/index.html`)).toContain(row);
        expect(read("archive/index.html")).toContain(row);
        expect(read("feed.xml")).toContain(`<pubDate>${pubDate}</pubDate>`);
      },
    );
  });
});
