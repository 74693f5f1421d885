// Isso on a server of the owner's: its script draws the thread of a page
// (https://isso-comments.de/docs/reference/client-config/).
import { rootAddress } from "../../../forms/account-id.ts";
import { defineReplyService } from "../service.ts";

const WHERE = "Write the address at which your Isso answers, as in url: https://comments.example.org.";

export const isso = defineReplyService({
  name: "isso",
  label: "Isso",
  where: WHERE,
  ids: {
    url: rootAddress({
      key: "url",
      what: "the address of a server",
      where: WHERE,
      example: "https://comments.example.org",
    }),
  },
  example: { url: "https://comments.example.org" },
  identity: ["url"],
  toTarget: ({ url }, { post, title, language }) => ({
    kind: "embed",
    host: new URL(url).host,
    script: { src: `${url}/js/embed.min.js`, "data-isso": `${url}/`, "data-isso-default-lang": language },
    place: { id: "isso-thread", "data-isso-id": post, "data-title": title },
    globals: {},
  }),
});
