// Images with names like the one that isn't there.
import { rmSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { nearbyImages } from "../../../src/pipeline/content/nearby-images.ts";
import { makeFolder } from "../../commands/folders.ts";

test("suggests images of the folder alone, and none that are hidden", () => {
  const folder = makeFolder({ "posts/bowl.jpg": "", "posts/bowl.md": "", "posts/.bowk.jpg": "", "other/bowk.jpg": "" });
  expect(nearbyImages(folder, "posts").suggest("bowk.jpg")).toBe("bowl.jpg");
  expect(nearbyImages(folder, "nowhere").suggest("bowk.jpg")).toBeUndefined();
});

test("finds a name that an address would decode", () => {
  const folder = makeFolder({ "posts/my%20bowl.jpg": "" });
  expect(nearbyImages(folder, "posts").byDecoded.get("my bowl.jpg")).toBe("my%20bowl.jpg");
});

test("an image that is added or removed later is noticed", () => {
  const folder = makeFolder({ "posts/bowl.jpg": "" });
  const posts = path.join(folder, "posts");
  expect(nearbyImages(folder, "posts").suggest("bowk.jpg")).toBe("bowl.jpg");
  rmSync(path.join(posts, "bowl.jpg"));
  writeFileSync(path.join(posts, "jug.jpg"), "");
  // A file system may count in seconds.
  utimesSync(posts, new Date(), new Date(Date.now() + 5000));
  expect([nearbyImages(folder, "posts").suggest("bowk.jpg"), nearbyImages(folder, "posts").suggest("jog.jpg")]).toEqual(
    [undefined, "jug.jpg"],
  );
});
