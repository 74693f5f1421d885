// Uploads a site to a bucket of Amazon S3 or a compatible service (Cloudflare R2, Backblaze B2, MinIO) with the aws
// command.
// https://docs.aws.amazon.com/cli/latest/reference/s3api/list-objects-v2.html
import { hash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import * as z from "zod";
import { cacheControlOf } from "../hosts/headers.ts";
import { contentTypeOf } from "../hosts/content-types.ts";
import { SERVER } from "../hosts/host.ts";
import { formatWritten, listWrittenFiles, mergeWritten, parseWritten, WRITTEN } from "../hosts/written-files.ts";
import { sortChanges, type Changes } from "./changes.ts";
import { runTool, type Tool } from "./run-tool.ts";

const AWS: Tool = {
  program: "aws",
  missing:
    "The aws command is not installed: https://docs.aws.amazon.com/cli/latest/userguide/getting-started-install.html",
};
const AT_ONCE = 4;

export interface Bucket {
  readonly name: string;
  /** "" or for example "blog/". */
  readonly prefix: string;
  /** Of another service than Amazon's. */
  readonly endpoint: string | undefined;
}

const listing = z.object({ Contents: z.array(z.object({ Key: z.string(), ETag: z.string() })).nullish() });

/** `s3://my-bucket/blog` as its parts; undefined for anything else. */
export function parseBucket(address: string, endpoint: string | undefined): Bucket | undefined {
  const [, name, prefix = ""] = /^s3:\/\/([\w.-]+)(?:\/(.*))?$/u.exec(address) ?? [];
  return name === undefined
    ? undefined
    : { name, prefix: prefix === "" || prefix.endsWith("/") ? prefix : `${prefix}/`, endpoint };
}

export interface S3Plan {
  readonly changes: Changes;
  /** The list of files that earlier deploys uploaded, as text. */
  readonly list: string | undefined;
  readonly wanted: readonly string[];
}

/** Compares by MD5, which is the ETag of objects uploaded in one part. Files for servers only are not uploaded. */
export async function planS3(folder: string, bucket: Bucket): Promise<S3Plan> {
  const printed = await runTool(AWS, [
    "s3api",
    "list-objects-v2",
    "--bucket",
    bucket.name,
    ...(bucket.prefix === "" ? [] : ["--prefix", bucket.prefix]),
    "--output",
    "json",
    ...endpointOf(bucket),
  ]);
  const { Contents } = listing.parse(printed.trim() === "" ? {} : JSON.parse(printed));
  const present = new Map(
    (Contents ?? []).map(({ Key, ETag }) => [Key.slice(bucket.prefix.length), ETag.replaceAll('"', "")]),
  );
  const wanted = listWrittenFiles(folder).filter((name) => !`/${name}`.startsWith(SERVER));
  const isSame = (name: string): boolean => present.get(name) === hash("md5", readFileSync(path.join(folder, name)));
  const files = new Set(wanted);
  const compared = {
    added: wanted.filter((name) => !present.has(name)),
    changed: wanted.filter((name) => present.has(name) && !isSame(name)),
    others: [...present.keys()].filter((name) => name !== "" && !files.has(name)).sort(),
    wanted,
  };
  const list = present.has(WRITTEN) ? await fetchList(bucket) : undefined;
  // A bucket has no folders, so nothing in it is in the way of anything.
  return {
    changes: { ...sortChanges(compared, list === undefined ? undefined : parseWritten(list)), blocking: [] },
    list,
    wanted,
  };
}

/**
 * Uploads pages after the files they need, and deletes files that left the site last. The list in the bucket names
 * files before they are uploaded, and until they are deleted: an interrupted deploy can be repeated.
 */
export async function runS3(
  folder: string,
  { changes: { added, changed, removed }, list, wanted }: S3Plan,
  bucket: Bucket,
  onProgress: (done: number, total: number) => void,
): Promise<void> {
  const changes = [...added, ...changed];
  const total = changes.length + removed.length;
  let done = 0;
  // In one part, or its ETag wouldn't be its MD5.
  const upload = (name: string): Promise<string> =>
    runTool(AWS, [
      "s3api",
      "put-object",
      "--bucket",
      bucket.name,
      "--key",
      bucket.prefix + name,
      "--body",
      path.join(folder, name),
      "--content-type",
      contentTypeOf(name),
      "--cache-control",
      cacheControlOf(`/${name}`),
      ...endpointOf(bucket),
    ]);
  const remove = (name: string): Promise<string> =>
    runTool(AWS, [
      "s3",
      "rm",
      `s3://${bucket.name}/${bucket.prefix}${name}`,
      "--only-show-errors",
      ...endpointOf(bucket),
    ]);
  const before = mergeWritten(list, wanted);
  const after = formatWritten(wanted);
  if (before !== list) await sendList(before, bucket);
  const isPage = (name: string): boolean => name.endsWith(".html");
  for (const [names, act] of [
    [changes.filter((name) => !isPage(name)), upload],
    [changes.filter(isPage), upload],
    [removed, remove],
  ] as const) {
    const waiting = [...names];
    const worker = async (): Promise<void> => {
      for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
        await act(name).catch((error: unknown) => {
          // After the first failure, no worker starts another file.
          waiting.length = 0;
          throw error;
        });
        onProgress(++done, total);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
  }
  if (after !== before) await sendList(after, bucket);
}

async function fetchList(bucket: Bucket): Promise<string> {
  return withFile(async (file) => {
    await runTool(AWS, [
      "s3api",
      "get-object",
      "--bucket",
      bucket.name,
      "--key",
      bucket.prefix + WRITTEN,
      ...endpointOf(bucket),
      file,
    ]);
    return readFileSync(file, "utf8");
  });
}

async function sendList(text: string, bucket: Bucket): Promise<void> {
  await withFile(async (file) => {
    writeFileSync(file, text);
    await runTool(AWS, [
      "s3api",
      "put-object",
      "--bucket",
      bucket.name,
      "--key",
      bucket.prefix + WRITTEN,
      "--body",
      file,
      "--content-type",
      contentTypeOf(WRITTEN),
      "--cache-control",
      "no-store",
      ...endpointOf(bucket),
    ]);
  });
}

async function withFile<Result>(run: (file: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(path.join(tmpdir(), "inner-canvas-deploy-"));
  try {
    return await run(path.join(folder, "files.txt"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function endpointOf({ endpoint }: Bucket): string[] {
  return endpoint === undefined ? [] : ["--endpoint-url", endpoint];
}
