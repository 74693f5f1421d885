// The email services that we know, in the order in which they are listed and in which pasted code is compared with
// them.
import type { SignupService } from "./service.ts";
import { activecampaign } from "./services/activecampaign.ts";
import { aweber } from "./services/aweber.ts";
import { beehiiv } from "./services/beehiiv.ts";
import { brevo } from "./services/brevo.ts";
import { buttondown } from "./services/buttondown.ts";
import { campaignMonitor } from "./services/campaign-monitor.ts";
import { constantContact } from "./services/constant-contact.ts";
import { custom } from "./services/custom.ts";
import { emailoctopus } from "./services/emailoctopus.ts";
import { flodesk } from "./services/flodesk.ts";
import { formspree } from "./services/formspree.ts";
import { ghost } from "./services/ghost.ts";
import { hosted } from "./services/hosted.ts";
import { kit } from "./services/kit.ts";
import { listmonk } from "./services/listmonk.ts";
import { mailchimp } from "./services/mailchimp.ts";
import { mailcoach } from "./services/mailcoach.ts";
import { mailerlite } from "./services/mailerlite.ts";
import { mautic } from "./services/mautic.ts";
import { netlify } from "./services/netlify.ts";
import { sendy } from "./services/sendy.ts";
import { substack } from "./services/substack.ts";

/**
 * Those on own servers have no host to be known by, so they come late; hosted
 * and custom take any page and any form, so they come last.
 */
export const SERVICES: readonly SignupService[] = [
  mailchimp,
  kit,
  buttondown,
  mailerlite,
  emailoctopus,
  aweber,
  brevo,
  activecampaign,
  campaignMonitor,
  constantContact,
  ghost,
  substack,
  beehiiv,
  flodesk,
  formspree,
  netlify,
  listmonk,
  mailcoach,
  mautic,
  sendy,
  hosted,
  custom,
];
