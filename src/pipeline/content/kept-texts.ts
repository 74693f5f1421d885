// Keeps parsed files for the next run, each until its text changes, or a file that it depends on.
import { hash } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { isSettled, toStamp } from "../../lib/file-stamp.ts";
import { isEntryFile } from "./entry-file.ts";
import { openShard, type KeptText } from "./kept-shard.ts";
import type { FoundText } from "./join-entry.ts";
import type { SourceFile } from "./kinds/kind.ts";
import type { ParsedHead } from "./parse-head.ts";

type ParsedParts = Pick<KeptText, "head" | "text">;

/** Those of one content folder, for one run. */
export interface KeptTexts {
  /** Undefined for a file that has to be parsed. Throws the file system's errors. */
  find(file: SourceFile): ParsedParts | undefined;
  /** To be called for a file that was not found, once it has been parsed. */
  keep(file: SourceFile, parts: ParsedParts): void;
  /** Writes what is new to the cache, and forgets files that were not asked for. */
  save(): void;
}

export interface TextKeeper {
  /**
   * `paths` are all files of the content folder, as paths below it. `changed` are the only files and folders among them
   * that may have changed since the last run; without it, all are looked at.
   */
  begin(paths: readonly string[], changed?: ReadonlySet<string>): KeptTexts;
}

export interface KeptTextsOptions {
  /** The cache folder. */
  readonly cache: string;
  /** The content folder. */
  readonly folder: string;
  /** Changes with everything but files that a text is made from: settings, program. */
  readonly key: string;
  /** The machine's clock, in milliseconds since 1970. */
  readonly now: () => number;
  /** Uses nothing of earlier runs. */
  readonly fresh: boolean;
}

const KIND = "texts";
/** One edit writes one of them. */
const SHARDS = 64;

/** Reads the cache at once, and serves any number of runs. */
export function createTextKeeper({ cache, folder, key, now, fresh }: KeptTextsOptions): TextKeeper {
  const place = placeOf(cache, folder);
  /** Files that were compared with what is kept in an earlier run. */
  const looked = new Set<string>();
  const shards = Array.from({ length: SHARDS }, (_, number) => openShard(`${place}-${number}`, key, fresh));
  return {
    begin(paths, changed) {
      const present = new Set(paths);
      let others: string | undefined;
      const stateOfOthers = (): string => (others ??= hashOthers(paths, folder));
      const asked = new Set<string>();
      const unsaved = new Set<number>();
      /** As files were before they were parsed: one that is saved meanwhile is parsed again by the next run. */
      const versions = new Map<string, Pick<KeptText, "stamps" | "hash">>();
      const note = (source: string, kept: KeptText): void => {
        const number = shardOf(source);
        shards[number]?.entries.set(source, kept);
        unsaved.add(number);
      };
      return {
        find(file) {
          asked.add(file.source);
          const kept = shards[shardOf(file.source)]?.entries.get(file.source);
          const isUsable =
            kept && isComplete(kept, present) && (kept.others === undefined || kept.others === stateOfOthers());
          if (isUsable && looked.has(file.source) && changed && !mayHaveChanged(file, changed)) return kept;
          looked.add(file.source);
          const stamps = stampsOf(file, folder, now());
          if (isUsable && stamps !== "" && stamps === kept.stamps) return kept;
          const version = { stamps, hash: hashOf(file, folder) };
          versions.set(file.source, version);
          if (!isUsable || version.hash !== kept.hash) return undefined;
          if (stamps !== "") note(file.source, { ...kept, stamps });
          return kept;
        },
        keep(file, { head, text }) {
          const version = versions.get(file.source);
          if (!version) throw new Error(`${file.source} was not looked for`);
          const others = dependsOnOthers(head, text) ? stateOfOthers() : undefined;
          note(file.source, { head: { ...head, job: undefined }, text, ...version, others });
        },
        save() {
          for (const [number, shard] of shards.entries()) {
            for (const source of shard.entries.keys())
              if (!asked.has(source) && shard.entries.delete(source)) unsaved.add(number);
            if (unsaved.has(number)) shard.save();
          }
        },
      };
    },
  };
}

/** Whether an earlier run has kept texts of a content folder. */
export function hasKeptTexts(cache: string, folder: string): boolean {
  const place = placeOf(cache, folder);
  return Array.from({ length: SHARDS }, (_, number) => number).some((number) => existsSync(`${place}-${number}`));
}

function placeOf(cache: string, folder: string): string {
  return path.join(cache, KIND, hash("sha1", folder, "hex"));
}

function shardOf(source: string): number {
  return Number.parseInt(hash("sha1", source, "hex").slice(0, 8), 16) % SHARDS;
}

function mayHaveChanged(file: SourceFile, changed: ReadonlySet<string>): boolean {
  return filesOf(file).some((name) => {
    for (let place = name; place !== "."; place = path.posix.dirname(place)) if (changed.has(place)) return true;
    return false;
  });
}

/** A file of a text may have been removed. */
function isComplete({ head: { head }, text }: KeptText, present: ReadonlySet<string>): boolean {
  return [...(head?.files ?? []), ...(text?.text.assets ?? [])].every(({ source }) => present.has(source));
}

function dependsOnOthers({ head, problems }: ParsedHead, text: FoundText | undefined): boolean {
  return (
    problems.length > 0 || !head || head.kind === "series" || !text || text.problems.length > 0 || text.dependsOnOthers
  );
}

/** The names, sizes and dates of all files that aren't texts. */
function hashOthers(paths: readonly string[], folder: string): string {
  const others = paths.filter((name) => !isEntryFile(name));
  return hash("sha1", others.map((name) => `${name} ${toStamp(statSync(path.join(folder, name)))}`).join("\n"));
}

function stampsOf(file: SourceFile, folder: string, now: number): string {
  const stats = filesOf(file).map((name) => statSync(path.join(folder, name)));
  return stats.every((stat) => isSettled(stat, now)) ? stats.map(toStamp).join(" ") : "";
}

function hashOf(file: SourceFile, folder: string): string {
  return filesOf(file)
    .map((name) => hash("sha1", readFileSync(path.join(folder, name)), "base64url"))
    .join(" ");
}

/** The comments on a post are read by others. */
function filesOf({ source, beside }: SourceFile): readonly string[] {
  return source.startsWith("posts/") ? [source] : [source, ...beside];
}
