// A build that reuses what is there gives the same site as one that makes everything anew.
import { mkdirSync, symlinkSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { runBuild } from "../../src/commands/build/run-build.ts";
import { AuthorError } from "../../src/lib/problem.ts";
import { findError } from "../../src/lib/find-error.ts";
import { contentsOf, makeFolder } from "../commands/folders.ts";
import { NEW_KEY } from "./build-fixture.ts";
import { createEditedBlog, type EditedBlog } from "./random-edits.ts";

const SEQUENCES = 20;
const EDITS = 10;

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
function makeCaches(): readonly [string, string] {
  const folder = makeFolder();
  const [warm, cold] = [path.join(folder, "warm"), path.join(folder, "cold")];
  for (const kind of ["paintings", "pictures", "fonts", "stylesheets", "search", "compressed"]) {
    mkdirSync(path.join(warm, kind), { recursive: true });
    mkdirSync(cold, { recursive: true });
    symlinkSync(path.join(warm, kind), path.join(cold, kind));
  }
  return [warm, cold];
}

test.each(Array.from({ length: SEQUENCES }, (_, index) => index + 1))(
  "after random edits, the site is the same as built anew: sequence %i",
  async (seed) => {
    const blog = await createEditedBlog(makeFolder(), seed);
    const [warm, cold] = makeCaches();
    const folder = makeFolder();
    const made: string[] = [];
    for (let number = 0; number < EDITS; number += 1) {
      if (number > 0) made.push(blog.edit());
      const warmSite = await build(blog, { output: path.join(folder, "warm"), cache: warm, fresh: false });
      const coldSite = await build(blog, { output: path.join(folder, `cold-${number}`), cache: cold, fresh: true });
      expect(warmSite, made.join("\n")).toEqual(coldSite);
    }
  },
);
