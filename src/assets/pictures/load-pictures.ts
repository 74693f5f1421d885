// Loads the renditions of the pictures that pages show, or the problems that authors have to fix.
import path from "node:path";
import { isRefused, type Artifact, type Refused } from "../cache/kind.ts";
import { KindUnavailable, type Workshop } from "../cache/workshop.ts";
import type { Problem } from "../../lib/problem.ts";
import { toSlug } from "../../lib/slug.ts";
import type { Measured } from "./measure.ts";
import { pictureKind, type PictureFacts, type RenditionFile } from "./picture-kind.ts";
import type { Room } from "./widths.ts";
import { toPictures, type Picture, type PictureFile } from "./picture.ts";
import type { LoadedPictures, PictureUse } from "./picture-use.ts";
import { explainRefusal } from "./refusal.ts";

export interface LoadOptions {
  /** Undefined: no renditions are made, and pictures are published unchanged. */
  readonly workshop: Workshop | undefined;
  readonly measure: (file: string) => Measured;
  /** The kind that makes renditions; by default with sharp. */
  readonly kind?: typeof pictureKind | undefined;
}

/** Below this folder of a site every name is a new one when the bytes are new ones. */
const FOLDER = "pictures";

/**
 * Problems are values in the result. If sharp can't be loaded, the result says so, and pictures are published
 * unchanged.
 */
export async function loadPictures(uses: readonly PictureUse[], options: LoadOptions): Promise<LoadedPictures> {
  const { workshop, kind = pictureKind } = options;
  if (!workshop) return loadPlain(uses, options.measure, []);
  const bySource = Map.groupBy(uses, ({ from }) => from);
  const sources = [...bySource.keys()];
  const jobs = [...bySource].map(([from, same]) => ({ files: [from], inputs: { room: widest(same) } }));
  try {
    const made = await workshop.make(kind, jobs);
    return collect(new Map(sources.map((from, index) => [from, made[index] ?? { refusal: "unknown" }])), uses);
  } catch (error) {
    if (error instanceof KindUnavailable) return loadPlain(uses, options.measure, [explainMissing(error)]);
    throw error;
  }
}

/** Every picture as its author has it, with its size. */
export function loadPlain(
  uses: readonly PictureUse[],
  measure: LoadOptions["measure"],
  told: readonly Problem[],
): LoadedPictures {
  const measured = uses.map((use) => ({ use, size: measure(use.from) }));
  const pictures = new Map(
    measured.flatMap(({ use, size }) =>
      "refusal" in size ? [] : [[use.output, toPlainPicture(use.output, size)] as const],
    ),
  );
  const problems = measured.flatMap(({ use, size }) => ("refusal" in size ? [toProblem(use, size.refusal)] : []));
  return { pictures: toPictures(pictures), files: [], replaced: new Set(), problems: [...told, ...problems] };
}

function toPlainPicture(output: string, size: { width: number; height: number }): Picture {
  const file = { address: toAddress(output), ...size };
  return { ...size, tone: undefined, sources: [], fallback: file, mail: file, share: file };
}

function collect(
  made: ReadonlyMap<string, Artifact<PictureFacts> | Refused>,
  uses: readonly PictureUse[],
): LoadedPictures {
  const pictures = new Map<string, Picture>();
  const files = new Map<string, string>();
  const replaced = new Set<string>();
  const problems: Problem[] = [];
  for (const use of uses) {
    const result = made.get(use.from);
    if (!result || isRefused(result)) {
      problems.push(toProblem(use, result?.refusal ?? ""));
      continue;
    }
    pictures.set(use.output, toPicture(use, result, files));
    if (result.facts.fallback) replaced.add(use.from);
  }
  return {
    pictures: toPictures(pictures),
    files: [...files].map(([output, from]) => ({ output, from })),
    replaced,
    problems,
  };
}

function toPicture(
  { from, output }: PictureUse,
  { facts, files }: Artifact<PictureFacts>,
  outputs: Map<string, string>,
): Picture {
  const { width, height, tone, sources } = facts;
  const stem = toSlug(path.parse(from).name) || "picture";
  const publish = (file: RenditionFile | undefined): PictureFile => {
    const made = file && files.get(file.name);
    if (!file || !made) return { address: toAddress(output), width, height };
    const name = `${FOLDER}/${stem}-${path.parse(file.name).name}.${made.hash.slice(0, 10)}${path.extname(file.name)}`;
    outputs.set(name, made.path);
    return { address: toAddress(name), width: file.width, height: file.height };
  };
  return {
    width,
    height,
    tone,
    sources: sources.map((source) => ({ type: source.type, files: source.files.map(publish) })),
    fallback: publish(facts.fallback),
    mail: publish(facts.mail),
    share: publish(facts.share),
  };
}

function toAddress(output: string): string {
  return `/${encodeURI(output).replaceAll("?", "%3F").replaceAll("#", "%23")}`;
}

const ROOMS: readonly Room[] = ["portrait", "poster", "text", "wide"];

function widest(uses: readonly PictureUse[]): Room {
  return ROOMS.findLast((room) => uses.some((use) => use.room === room)) ?? "text";
}

function toProblem({ place, written }: PictureUse, refusal: string): Problem {
  return { ...place, message: explainRefusal(refusal, written), severity: "error" };
}

function explainMissing({ cause }: KindUnavailable): Problem {
  const [reason = ""] = (cause instanceof Error ? cause.message : String(cause)).split("\n");
  const message =
    "Images are published in their original size, because sharp couldn't be loaded " +
    `(${reason}). Run npm ci --include=optional.`;
  return { file: "node_modules/sharp", message, severity: "warning" };
}
