// Amazon S3 with CloudFront: the bucket is private, and two CloudFront functions do a server's work.
// https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-s3.html
import { basePath, decodeAddress } from "../../../lib/url.ts";
import type { Recipe, RecipeSite } from "./recipe.ts";

export function cloudfront({ url }: RecipeSite): Recipe {
  const { hostname } = new URL(url);
  const base = decodeAddress(basePath(url));
  const bucket = `s3://${hostname}${base}`;
  return {
    files: [],
    steps: [
      "npm run build -- --host=cloudfront",
      `npm run deploy -- s3 ${bucket} --dry-run, and without --dry-run when the list is right. It needs the aws command, logged in.`,
      `In CloudFront, make a distribution with the bucket as its origin (origin access control, so that the bucket stays private), compression on, redirection to HTTPS, ${hostname} as an alternate domain name, and a certificate for it; let the domain point there.`,
      "Under Functions, make one of _site/_server/cloudfront-request.js and one of _site/_server/cloudfront-response.js (runtime 2.0), publish both, and choose them for viewer request and viewer response.",
      `Under Error pages, answer 403 and 404 with ${base}/404.html and the code 404.`,
      "Publish the functions again after you change redirects or what pages may load.",
      `For scheduled posts, do both every day: npm run build -- --host=cloudfront && npm run deploy -- s3 ${bucket}`,
    ],
  };
}
