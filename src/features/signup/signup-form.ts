// What a signup form must contain so that an email service takes it; every service yields the same shape.
import type { HiddenField } from "../forms/hidden-field.ts";

/** A form that works without JavaScript. */
export interface SignupForm {
  readonly kind: "form";
  /** Absolute address, or a path of the site if the host itself takes forms. */
  readonly action: string;
  /** Missing where the usual application/x-www-form-urlencoded is right. */
  readonly enctype: "multipart/form-data" | undefined;
  /** The service's names for the fields that the reader fills in. */
  readonly email: string;
  readonly firstName: string | undefined;
  readonly hidden: readonly HiddenField[];
  /** Name of the text field that only robots fill in. */
  readonly honeypot: string | undefined;
  /** Further attributes of the form element. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** Services that take no plain form: a link to the page that they host. */
interface HostedSignup {
  readonly kind: "link";
  readonly address: string;
}

export type SignupTarget = SignupForm | HostedSignup;

/** What one form on one page adds to the settings of its service. */
export interface SignupInstance {
  /** Where the form is: the page's address and the place on it, for example /2013/04/25/slow-bread/#post-top. */
  readonly source: string;
  /** Changes whenever the words of the form do, for example 2f9a41c0. */
  readonly consent: string;
  /** Whether a first name is asked for. */
  readonly asksFirstName: boolean;
  readonly addresses: FunnelAddresses;
}

/** Absolute addresses of the pages around a signup; undefined where the site has none. */
export interface FunnelAddresses {
  /** "You're in". */
  readonly thanks: string | undefined;
  /** "Check your inbox". */
  readonly confirm: string | undefined;
  /** "You are on the list already". */
  readonly already: string | undefined;
}
