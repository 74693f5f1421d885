// A build that reuses what is there gives the same site as one that makes everything anew.
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { runBuild } from "../../src/commands/build/run-build.ts";
import { AuthorError } from "../../src/lib/problem.ts";
import { findError } from "../../src/lib/find-error.ts";
import { contentsOf, makeFolder } from "../commands/folders.ts";
import { runFolder } from "../run-folder.ts";
import { NEW_KEY } from "./build-fixture.ts";
import { createEditedBlog, type EditedBlog } from "./random-edits.ts";

/** Blogs, and how often each is edited and built. */
const BLOGS = Number(process.env["BLOGS"] ?? 20);
const BUILDS = 10;
const MOST_EDITS = 4;

interface Place {
  readonly output: string;
  readonly cache: string;
  readonly fresh: boolean;
}

async function build(blog: EditedBlog, place: Place): Promise<unknown> {
  try {
    await runBuild({
      ...place,
      content: blog.content,
      label: "content",
      clock: blog.now,
      newKey: () => NEW_KEY,
      machineClock: Date.now,
      leaveOut: true,
    });
    return contentsOf(place.output);
  } catch (error) {
    const authorError = findError(error, AuthorError);
    if (!authorError) throw error;
    return authorError.message;
  }
}

/** Two caches that share what takes long to make. */
function makeCaches(): { readonly warm: string; readonly cold: string } {
  const folder = mkdtempSync(path.join(runFolder(), "caches-"));
  const [warm, cold] = [path.join(folder, "warm"), path.join(folder, "cold")];
  for (const kind of ["paintings", "pictures", "fonts", "stylesheets", "search", "compressed"]) {
    mkdirSync(path.join(warm, kind), { recursive: true });
    mkdirSync(cold, { recursive: true });
    symlinkSync(path.join(warm, kind), path.join(cold, kind));
  }
  return { warm, cold };
}

const caches = makeCaches();

test.each(Array.from({ length: BLOGS }, (_, index) => index + 1))(
  "after random edits, a site is the same as one that is built anew: blog %i",
  async (seed) => {
    const blog = await createEditedBlog(makeFolder(), seed);
    const folder = makeFolder();
    const sound = path.join(folder, "sound");
    const edits: string[] = [];
    let sites = 0;
    for (let number = 0; number < BUILDS; number += 1) {
      for (let edit = 0; number > 0 && edit < 1 + ((number * seed) % MOST_EDITS); edit += 1) edits.push(blog.edit());
      const [warm, cold] = [
        await build(blog, { output: path.join(folder, "warm"), cache: caches.warm, fresh: false }),
        await build(blog, { output: path.join(folder, `cold-${number}`), cache: caches.cold, fresh: true }),
      ];
      expect(warm, edits.join("\n")).toEqual(cold);
      const isSite = typeof warm === "object";
      if (isSite) sites += 1;
      // What can't be built is taken back.
      const [from, to] = isSite ? [blog.content, sound] : [sound, blog.content];
      rmSync(to, { recursive: true, force: true });
      cpSync(from, to, { recursive: true });
    }
    expect(sites).toBeGreaterThan(BUILDS / 2);
  },
);
