// Many paintings on one page.
import { expect, test } from "vitest";
import { renderContactSheet } from "../../../src/features/paintings/contact-sheet.ts";
import { drawPainting } from "../../../src/features/paintings/paint.ts";
import { planPainting } from "../../../src/features/paintings/plan.ts";

test("the sheet is complete in itself and holds each painting as it is", () => {
  const plans = ["one", "two", "three"].map((slug) => planPainting({ slug }));
  const sheet = renderContactSheet(plans);
  const pictures = [...sheet.matchAll(/src="data:image\/svg\+xml;base64,([^"]+)"/gu)].map(([, text = ""]) =>
    Buffer.from(text, "base64").toString(),
  );
  expect(pictures).toEqual(plans.map(drawPainting));
  expect(sheet).not.toMatch(/(?:src|href)="(?!data:)/u);
});
