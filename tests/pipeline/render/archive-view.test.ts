// The archive: years that can be jumped to, and months where a year has many posts.
import { expect, test } from "vitest";
import { samplePost } from "../content/sample-entries.ts";
import { valuesOf } from "./sample-view.ts";

/** Posts of years, as many in each as said, by turns in January and in February. */
function archiveOf(address: string, years: Readonly<Record<string, number>>): unknown {
  const posts = Object.entries(years).flatMap(([year, count]) =>
    Array.from({ length: count }, (_, number) =>
      samplePost(`${year}-${number}`, {
        typedDate: `${year}-${String(1 + (number % 2)).padStart(2, "0")}-${String(1 + number).padStart(2, "0")}`,
      }),
    ),
  );
  return valuesOf(address, posts)["archive"];
}

test("counts the posts of each year, newest first, and links to each year if there are many", () => {
  expect(archiveOf("/archive/", { 2013: 1, 2016: 2, 2020: 1, 2024: 1 })).toMatchObject({
    label: "5 posts",
    years: ["2024", "2020", "2016", "2013"],
    groups: [
      { id: "2024", count: "1 post" },
      { id: "2020" },
      { id: "2016", address: "/2016/", count: "2 posts" },
      { id: "2013" },
    ],
  });
  expect(archiveOf("/archive/", { 2013: 1, 2016: 2, 2020: 1 })).toMatchObject({ years: [] });
});

test("splits a long year by months", () => {
  expect(archiveOf("/archive/", { 2016: 12, 2020: 13 })).toMatchObject({
    groups: [
      {
        parts: [
          { title: "February", address: "/2020/02/", rows: "6" },
          { title: "January", address: "/2020/01/", rows: "7" },
        ],
      },
      { parts: [{ title: "", rows: "12" }] },
    ],
  });
});

test("names a month without its year on the page of the year, and with it on its own", () => {
  expect(archiveOf("/2020/", { 2020: 3 })).toMatchObject({
    title: "2020",
    groups: [
      { title: "February", count: "1 post" },
      { title: "January", count: "2 posts" },
    ],
  });
  expect(archiveOf("/2020/01/", { 2020: 3 })).toMatchObject({
    title: "January 2020",
    label: "2 posts",
    groups: [{ title: "All of 2020", address: "/2020/", count: "" }],
  });
});
