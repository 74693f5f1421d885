// Amazon S3 with CloudFront: the bucket is private, and two CloudFront functions do a server's work.
// https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-s3.html
import { basePath, decodeAddress } from "../../../lib/url.ts";
import { buildLine, folderOptions, outputOf } from "./publishing.ts";
import type { Recipe, RecipeSite } from "./recipe.ts";

export function cloudfront(site: RecipeSite): Recipe {
  const { url, output } = site;
  const { hostname } = new URL(url);
  const base = decodeAddress(basePath(url));
  const bucket = `s3://${hostname}${base}`;
  const folder = outputOf(site);
  const build = buildLine("cloudfront", site);
  const upload = `npm run deploy -- s3 ${bucket}${folderOptions({ input: "content", output })}`;
  return {
    files: [],
    steps: [
      build,
      `${upload} --dry-run, and without --dry-run when the list is right. It needs the aws command, logged in.`,
      `In CloudFront, make a distribution with the bucket as its origin (origin access control, so that the bucket stays private), compression on, redirection to HTTPS, ${hostname} as an alternate domain name, and a certificate for it; let the domain point there.`,
      `Under Functions, make one of ${folder}/_server/cloudfront-request.js and one of ${folder}/_server/cloudfront-response.js (runtime 2.0), publish both, and choose them for viewer request and viewer response.`,
      `Under Error pages, answer 403 and 404 with ${base}/404.html and the code 404.`,
      "Publish the functions again after you change redirects or what pages may load.",
      `For scheduled posts, do both every day: ${build} && ${upload}`,
    ],
  };
}
