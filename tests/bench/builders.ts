// How each of the two generators is called for a cold build.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import * as z from "zod";
import { prepareHugo } from "./hugo-site.ts";
import type { Command } from "./measure.ts";
import type { Name } from "./options.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");

export interface Builder {
  readonly name: Name;
  /** The command that builds into `output`, a folder that does not exist yet. */
  readonly command: (output: string) => Command;
}

/**
 * `folder` is the corpus's own folder, `content` the corpus in it; `cache` is where this generator keeps what it makes.
 */
export function createBuilders(
  folder: string,
  content: string,
  posts: number,
  names: readonly Name[],
  cache?: string,
): Builder[] {
  const all: Builder[] = [
    {
      name: "ours",
      command: (output) => ({
        program: process.execPath,
        args: [
          ...buildArguments(),
          `--input=${content}`,
          `--output=${output}`,
          ...(cache === undefined ? [] : [`--cache=${cache}`]),
        ],
        folder: ROOT,
      }),
    },
    ...(["plain", "whole"] as const).map((name): Builder => ({
      name,
      command: (output) => ({
        program: "hugo",
        args: prepareHugo({ content, scratch: path.join(folder, name), output, whole: name === "whole" }, posts),
        folder,
      }),
    })),
  ];
  return all.filter(({ name }) => names.includes(name));
}

/** What `npm run build` gives to Node; README.md says why. */
function buildArguments(): string[] {
  const { scripts } = z
    .object({ scripts: z.object({ build: z.string() }) })
    .parse(JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8")));
  return scripts.build.split(" ").slice(1);
}

/** "0.111.3", or undefined where Hugo is not installed. */
export function findHugo(): string | undefined {
  const { status, stdout } = spawnSync("hugo", ["version"], { encoding: "utf8" });
  return status === 0 ? /v(\d+\.\d+\.\d+)/u.exec(stdout)?.[1] : undefined;
}
