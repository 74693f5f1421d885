// Faults of the machine: full disks, folders without write permission, wrong clocks. The old site stays.
import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, rmSync, utimesSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createSiteBuild } from "../../src/pipeline/run/site-build.ts";
import { PROGRAM } from "../../src/pipeline/run/program-folders.ts";
import { explainMachineFault } from "../../src/lib/machine-fault.ts";
import { contentsOf, makeFolder, namesIn } from "../commands/folders.ts";
import { writeFiles } from "../commands/write-files.ts";
import { noisyPicture } from "../assets/pictures/sample-pictures.ts";
import { FIXTURES, NEW_KEY, NOW } from "./build-fixture.ts";

const BUILD = path.join(PROGRAM.root, "src/commands/build.ts");
const isRoot = process.getuid?.() === 0;
const NOBODY = 65_534;

interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a build; `asNobody`, without root's right to write everywhere. */
function build(args: readonly string[], { asNobody = false, now = "2026-11-22T10:00:00Z" } = {}): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BUILD, ...args], {
    encoding: "utf8",
    // Nobody may neither read nor make what root keeps compiled.
    env: { ...process.env, SITE_NOW: now, ...(asNobody && { NODE_DISABLE_COMPILE_CACHE: "1" }) },
    ...(asNobody && isRoot && { uid: NOBODY, gid: NOBODY }),
  });
  return { code: status, stdout, stderr };
}

/** Whether others than root can read the program at all. */
const nobodyCanRead =
  !isRoot ||
  spawnSync(process.execPath, ["-e", `require("node:fs").accessSync(${JSON.stringify(BUILD)})`], {
    uid: NOBODY,
    gid: NOBODY,
  }).status === 0;

describe.skipIf(!nobodyCanRead)("without permission", () => {
  const content = makeFolder({}, path.join(FIXTURES, "minimal"));
  chmodSync(content, 0o755);

  test("to write where the site goes, nothing is written", () => {
    const parent = makeFolder();
    chmodSync(parent, 0o555);
    const { code, stderr } = build([`--input=${content}`, `--output=${parent}/_site`, `--cache=${openFolder()}`], {
      asNobody: true,
    });
    expect(stderr).toMatch(
      new RegExp(
        String.raw`^\S+_site\.next-\d+ may not be read or written with your permissions\. Change its permissions, ` +
          String.raw`or choose another folder\. The site was not changed\.\n$`,
        "u",
      ),
    );
    expect(code).toBe(74);
    expect(namesIn(parent)).toEqual([]);
  });

  test("to read a text, the file is named and the old site stays", () => {
    const own = openFolder();
    cpSync(content, path.join(own, "content"), { recursive: true });
    const args = [`--input=${own}/content`, `--output=${own}/_site`, `--cache=${own}/cache`];
    expect(build(args, { asNobody: true }).stderr).toBe("");
    const before = contentsOf(path.join(own, "_site"));
    const [post = ""] = namesIn(path.join(own, "content/posts"));
    chmodSync(path.join(own, "content/posts", post), 0o000);
    const { code, stderr } = build(args, { asNobody: true });
    expect(stderr).toBe(
      `${own}/content/posts/${post} may not be read or written with your permissions. Change its permissions, or choose another folder. The site was not changed.\n`,
    );
    expect(code).toBe(74);
    expect(contentsOf(path.join(own, "_site"))).toEqual(before);
  });
});

/** A site with little to do: one picture that takes more than 40 kB in the cache, and a file of 700 kB. */
async function makeSmallSite(): Promise<string> {
  const own = openFolder();
  writeFiles(own, {
    "site.yaml": "title: Kiln\nurl: https://kiln.example\nshareImages: none\npaintings: off\nsearch: off\n",
    "posts/cold.md": "---\ntitle: Cold\ndate: 2026-03-08\n---\n\n![A kiln](kiln.jpg)\n",
    "posts/kiln.jpg": await noisyPicture(320, 240).jpeg({ quality: 95 }).toBuffer(),
    "public/leaflet.bin": Buffer.alloc(700_000, 7),
  });
  return own;
}

/** A disk of a certain size; undefined where this machine, or this user, makes none. */
function mountDisk(size: string): string | undefined {
  if (!isRoot) return undefined;
  const disk = makeFolder();
  return spawnSync("mount", ["-t", "tmpfs", "-o", `size=${size}`, "tmpfs", disk]).status === 0 ? disk : undefined;
}

describe("a full disk", () => {
  let content: string;
  beforeAll(async () => void (content = await makeSmallSite()));
  let disks: { readonly small?: string | undefined; readonly large?: string | undefined } = {};
  beforeAll(() => void (disks = { small: mountDisk("40k"), large: mountDisk("600k") }));
  afterAll(() => {
    for (const disk of Object.values(disks)) if (disk !== undefined) spawnSync("umount", [disk]);
  });

  describe("a cache is only a memory, so the site is built without one", () => {
    const NOT_KEPT = "warning: Nothing was kept for the next build, which will take longer: ";

    test.skipIf(!nobodyCanRead)("where it can only be read", () => {
      const cache = makeFolder();
      chmodSync(cache, 0o555);
      const { code, stdout, stderr } = build(
        [`--input=${content}`, `--output=${openFolder()}/_site`, `--cache=${cache}/deep`],
        { asNobody: true },
      );
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
      expect(stdout).toContain(
        `${cache}/deep\n  ${NOT_KEPT}this folder can't be written to. To keep it, choose another folder: npm run build -- --cache=DIR`,
      );
    });

    test("where a file is in its place", () => {
      const folder = makeFolder({ cache: "a file" });
      const { code, stdout } = build([`--input=${content}`, `--output=${folder}/_site`, `--cache=${folder}/cache`]);
      expect(stdout).toContain(`${NOT_KEPT}a file is where a folder should be.`);
      expect(code).toBe(0);
    });

    test("where its disk is full", ({ skip }) => {
      const disk = disks.small ?? skip("no disk can be mounted");
      const { code, stdout } = build([`--input=${content}`, `--output=${makeFolder()}/_site`, `--cache=${disk}/cache`]);
      expect(stdout).toContain(`${NOT_KEPT}the disk is full.`);
      expect(code).toBe(0);
    });
  });

  test("a full disk is reported, and the unfinished site is removed", ({ skip }) => {
    const disk = disks.large ?? skip("no disk can be mounted");
    mkdirSync(path.join(disk, "site"));
    const { code, stderr } = build([
      `--input=${content}`,
      `--output=${disk}/site/_site`,
      `--cache=${makeFolder()}/cache`,
    ]);
    expect(stderr).toMatch(
      /^The disk is full: \S+ couldn't be written\. Make room, then try again\. The site was not changed\.\n$/u,
    );
    expect(code).toBe(74);
    expect(namesIn(disk)).toEqual([]);
  });
});

test.each([
  ["a file that is copied", "public/leaflet.txt"],
  ["a picture", "posts/kiln.svg"],
])("%s that is deleted in the middle of a build is named", async (_what, name) => {
  const content = makeFolder({
    "site.yaml":
      "title: Kiln\nurl: https://kiln.example\nshareImages: none\npaintings: off\nsearch: off\noptimizeImages: off\n",
    "posts/cold.md": "---\ntitle: Cold\ndate: 2026-03-08\n---\n\n![A kiln](kiln.svg)\n",
    "posts/kiln.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"/>',
    "public/leaflet.txt": "Leaflet",
  });
  const build = createSiteBuild({
    content,
    label: "content",
    output: makeFolder(),
    clock: () => NOW,
    leaveOut: false,
    newKey: () => NEW_KEY,
    cache: makeFolder(),
    machineClock: Date.now,
  });
  await build.prepare();
  for (const output of build.outputs()) await build.render(output);
  rmSync(path.join(content, name));
  const error: unknown = await build.finish().then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  build.close();
  expect(explainMachineFault(error, content)).toBe(
    `${path.join(content, name)} was there a moment ago, and is gone. If something else is writing to that folder, wait until it is done, and start again.`,
  );
});

test("a clock days behind the files is reported, because it would unpublish posts", () => {
  const own = makeFolder({}, path.join(FIXTURES, "minimal"));
  const ahead = new Date(Date.now() + 40 * 86_400_000);
  utimesSync(path.join(own, "site.yaml"), ahead, ahead);
  const day = (date: Date): string => date.toISOString().slice(0, 10);
  const args = [`--input=${own}`, `--output=${makeFolder()}/_site`];
  const { code, stderr } = build(args, { now: "" });
  expect(stderr).toBe(
    `This computer's clock is set to ${day(new Date())}, but ${own}/site.yaml was changed on ${day(ahead)}. Correct the clock, or run with SITE_NOW=${day(ahead)}T12:00:00Z. The site was not changed.\n`,
  );
  expect(code).toBe(74);
  expect(build(args).code).toBe(0);
});

/** A folder that anybody may write to. */
function openFolder(): string {
  const folder = makeFolder();
  chmodSync(folder, 0o777);
  return folder;
}
