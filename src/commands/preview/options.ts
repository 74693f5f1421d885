// What `npm start` understands.
import type { Command } from "../terminal/arguments.ts";

export const previewCommand: Command = {
  call: "npm start --",
  purpose: "Shows content/ in the browser while you write, drafts and scheduled posts included.",
  options: {
    input: { type: "string", value: "DIR", help: "another content folder" },
    cache: { type: "string", value: "DIR", help: "where what was made is kept for the next time" },
    port: { type: "string", value: "NUMBER", help: "another port than 8080" },
    host: { type: "string", value: "ADDRESS", help: "opens the preview to others: 0.0.0.0 for your whole network" },
  },
};
