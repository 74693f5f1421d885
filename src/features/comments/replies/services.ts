// The services that take comments, in the order in which they are listed.
import type { ReplyService } from "./service.ts";
import { custom } from "./services/custom.ts";
import { formspree } from "./services/formspree.ts";
import { formsubmit } from "./services/formsubmit.ts";
import { isso } from "./services/isso.ts";
import { netlify } from "./services/netlify.ts";
import { remark42 } from "./services/remark42.ts";

export const REPLY_SERVICES: readonly ReplyService[] = [netlify, formspree, formsubmit, custom, isso, remark42];
