// What content/signup.yaml may say: the offer that stands above every post.
import * as z from "zod";
import { record, text } from "../lib/schema.ts";

const shape = {
  heading: text("heading: A free video series"),
  pitch: z.array(text("a sentence about the offer"), { error: () => "should be a list. Begin each paragraph on its own line with a hyphen." }),
};

export const signupOffer = record(shape, "heading: A free video series");

export type SignupOffer = z.output<typeof signupOffer>;

export function knownSignupKeys(): readonly string[] {
  return Object.keys(shape);
}
