// Many canvases on one page.
import { expect, test } from "vitest";
import { renderContactSheet } from "../../../src/features/paintings/contact-sheet.ts";
import { paintCanvas } from "../../../src/features/paintings/paint.ts";
import { planCanvas } from "../../../src/features/paintings/plan.ts";

test("the sheet is complete in itself and holds each painting as it is", () => {
  const plans = ["one", "two", "three"].map((slug) => planCanvas({ slug }));
  const sheet = renderContactSheet(plans);
  const pictures = [...sheet.matchAll(/src="data:image\/svg\+xml;base64,([^"]+)"/gu)].map(([, text = ""]) =>
    Buffer.from(text, "base64").toString(),
  );
  expect(pictures).toEqual(plans.map(paintCanvas));
  expect(sheet).not.toMatch(/(?:src|href)="(?!data:)/u);
});
