import { Parser } from "htmlparser2";
import { parseFragment } from "parse5";
import { expect, test } from "vitest";
import { addToArchive } from "../../../src/features/comments/archive/add-to-archive.ts";
import { createArchiveParser } from "../../../src/features/comments/archive/parse-archive.ts";
import { createTextRenderer } from "../../../src/features/comments/thread/render-text.ts";
import { toReply } from "../../../src/features/comments/replies/reply.ts";
import { isHarmless, listAttacks, listCarriedAttacks } from "./attacks.ts";

const WORDS = { anonymous: "Anonymous", addressRemoved: "(email address removed)" };

test("the corpus holds a thousand published attacks, and four times as many with their disguises", () => {
  expect(listAttacks().length).toBeGreaterThan(1000);
  expect(listCarriedAttacks().length).toBeGreaterThan(4000);
});

test("no attack leaves more than the elements that a comment may have", () => {
  const render = createTextRenderer(WORDS.addressRemoved);
  for (const attack of listCarriedAttacks()) {
    const open: string[] = [];
    const parser = new Parser({
      onopentag: (name, attributes) => {
        if (!isHarmless({ name, attributes }))
          expect.unreachable(`${attack} leaves <${name} ${JSON.stringify(attributes)}>`);
        if (name !== "br") open.push(name);
      },
      onclosetag: (name) => void (name !== "br" && open.pop() !== name && expect.unreachable(attack)),
      oncomment: () => expect.unreachable(attack),
      onprocessinginstruction: () => expect.unreachable(attack),
    });
    parser.end(render(attack));
    expect(open, attack).toEqual([]);
  }
});

test("open elements of a comment never enclose what follows it", () => {
  const render = createTextRenderer(WORDS.addressRemoved);
  const comments = listCarriedAttacks().map((attack) => `<li><article><div>${render(attack)}</div></article></li>`);
  const [list, after, ...others] = parseFragment(`<ol>${comments.join("")}</ol><footer></footer>`).childNodes;
  expect([list?.nodeName, after?.nodeName, others.length]).toEqual(["ol", "footer", 0]);
  expect(list && "childNodes" in list && list.childNodes.map(({ nodeName }) => nodeName)).toEqual(
    comments.map(() => "li"),
  );
  expect(after && "childNodes" in after && after.childNodes).toEqual([]);
});

test("every attack can be kept as name, site, id and text, and the archive is read again", () => {
  const replies = listAttacks().flatMap(
    (attack, index) =>
      toReply(
        { id: `${index} ${attack}`, author: attack, url: attack, time: 0, text: attack, parent: attack },
        WORDS,
      ) ?? [],
  );
  const { archive, problems } = createArchiveParser({ zone: "UTC", now: 0 })(
    addToArchive("", replies, "a.yaml"),
    "a.yaml",
  );
  expect(problems).toEqual([]);
  expect(archive.comments.map(({ text }) => text)).toEqual(replies.map(({ text }) => text));
  for (const { url } of archive.comments) if (url !== undefined) expect(url).toMatch(/^https?:\/\//u);
});
