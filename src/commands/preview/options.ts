// What `npm start` understands.
import { contentOption, type Command } from "../terminal/arguments.ts";

export const previewCommand: Command = {
  call: "npm start --",
  purpose: "Start a live preview of your site, including drafts and scheduled posts.",
  examples: [
    ["", "preview on this computer"],
    ["--host=0.0.0.0", "open the preview to your phone and others in your network"],
  ],
  options: {
    input: contentOption,
    cache: { type: "string", value: "DIR", help: "cache folder for images and fonts" },
    port: { type: "string", value: "NUMBER", help: "port (default: 8080)" },
    host: { type: "string", value: "ADDRESS", help: "open the preview to others; 0.0.0.0 for your whole network" },
  },
};
