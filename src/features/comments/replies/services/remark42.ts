// Remark42 on a server of the owner's: its script reads remark_config and draws a frame
// (https://remark42.com/docs/configuration/frontend/).
import { id, rootAddress } from "../../../forms/account-id.ts";
import { defineReplyService } from "../service.ts";

const WHERE = "Write the address that your Remark42 has as REMARK_URL, as in url: https://remark42.example.org.";

export const remark42 = defineReplyService({
  name: "remark42",
  label: "Remark42",
  where: WHERE,
  ids: {
    url: rootAddress({
      key: "url",
      what: "the address of a server",
      where: WHERE,
      example: "https://remark42.example.org",
    }),
    site: id({
      key: "site",
      pattern: /^[\w.-]+$/u,
      what: "the name of a site",
      where: "Write the name that your Remark42 has as SITE, as in site: remark.",
      example: "remark",
    }),
  },
  example: { url: "https://remark42.example.org", site: "remark" },
  identity: ["url"],
  toTarget: ({ url, site }, instance) => ({
    kind: "embed",
    host: new URL(url).host,
    script: { src: `${url}/web/embed.mjs`, type: "module" },
    place: { id: "remark42" },
    globals: {
      remark_config: {
        host: url,
        site_id: site,
        components: ["embed"],
        url: instance.url,
        page_title: instance.title,
        locale: instance.language.split("-")[0],
      },
    },
  }),
});
