// Buckets as authors write them. What is uploaded, in which order, is in deploy.test.ts.
import { expect, test, vi } from "vitest";
import { parseBucket, planS3 } from "../../../src/hosting/deploy/s3.ts";
import { makeFolder } from "../../commands/folders.ts";

test.each([
  ["s3://my-bucket", { name: "my-bucket", prefix: "" }],
  ["s3://my-bucket/", { name: "my-bucket", prefix: "" }],
  ["s3://kitchen.example/blog", { name: "kitchen.example", prefix: "blog/" }],
  ["s3://kitchen.example/a/b/", { name: "kitchen.example", prefix: "a/b/" }],
])("%s is the bucket and prefix %j", (address, bucket) => {
  expect(parseBucket(address, undefined)).toEqual({ ...bucket, endpoint: undefined });
});

test("keeps the endpoint of another service", () => {
  expect(parseBucket("s3://my-bucket", "https://r2.example")?.endpoint).toBe("https://r2.example");
});

test.each(["my-bucket", "s3://", "s3:///blog", "https://my-bucket.example", "s3://my bucket", "--delete"])(
  "%s isn't a bucket",
  (address) => {
    expect(parseBucket(address, undefined)).toBeUndefined();
  },
);

test("says where to get the aws command when it isn't installed", async () => {
  const bucket = { name: "kitchen", prefix: "", endpoint: undefined };
  vi.stubEnv("PATH", makeFolder());
  try {
    await expect(planS3(makeFolder({ "index.html": "home" }), bucket)).rejects.toThrow(
      "The aws command is not installed: https://docs.aws.amazon.com/cli/",
    );
  } finally {
    vi.unstubAllEnvs();
  }
});
