// Finds saved files that the file watcher missed: during the first build, or on drives that send no events.
import { statSync } from "node:fs";
import path from "node:path";
import { toStamp } from "../../lib/file-stamp.ts";
import { listFiles } from "../../lib/files.ts";

export interface MissedSaves {
  /** To be called when a build begins to read everything. */
  noteReading(): void;
  /** To be called when a build begins to read because of one save; `name` is a path below the folder. */
  noteSave(name: string): void;
  /**
   * Absolute paths of files that differ from what the last build read, and that were not listed before.
   * A file that was saved just now is left to the watcher.
   */
  list(): string[];
}

/** `folder` is the content folder. */
export function createMissedSaves(folder: string): MissedSaves {
  // A folder that can't be read right now counts as unchanged.
  const look = (otherwise: Stamps): Stamps => {
    try {
      return readStamps(folder);
    } catch {
      return otherwise;
    }
  };
  let read = look(new Map());
  let earlier = read;
  return {
    noteReading() {
      read = earlier = look(read);
    },
    noteSave(name) {
      const key = name.split(path.sep).join("/");
      const stat = statSync(path.join(folder, name), { throwIfNoEntry: false });
      if (stat?.isFile() === true) read.set(key, toStamp(stat));
      else read.delete(key);
    },
    list() {
      const now = look(earlier);
      const names = new Set([...read.keys(), ...now.keys()]);
      const missed = [...names].filter(
        (name) => now.get(name) !== read.get(name) && now.get(name) === earlier.get(name),
      );
      earlier = now;
      return missed.map((name) => path.join(folder, name));
    },
  };
}

/** The stamp of each file, by its path. */
type Stamps = Map<string, string>;

function readStamps(folder: string): Stamps {
  return new Map(
    listFiles(folder).map((name) => {
      const stat = statSync(path.join(folder, name), { throwIfNoEntry: false });
      return [name, stat ? toStamp(stat) : ""];
    }),
  );
}
