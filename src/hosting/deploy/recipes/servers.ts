// A self-hosted server: nginx, Caddy or Apache. It includes the build's configuration; the rest is set up once.
import { basePath, decodeAddress } from "../../../lib/url.ts";
import type { HostName } from "../../hosts/names.ts";
import { buildLine, folderOptions, outputOf } from "./publishing.ts";
import type { Recipe, RecipeSite } from "./recipe.ts";

const FOLDER = "/var/www";

interface Place {
  readonly host: string;
  /** The server's document root. */
  readonly root: string;
  /** The folder of the site. */
  readonly site: string;
}

function placeOf({ url }: RecipeSite): Place {
  const { hostname } = new URL(url);
  const root = `${FOLDER}/${hostname}`;
  return { host: hostname, root, site: root + decodeAddress(basePath(url)) };
}

/** The lines that build the site and that copy it to `target`. */
function linesOf(host: HostName, site: RecipeSite, target: string) {
  const build = buildLine(host, site);
  const copy = `npm run deploy -- rsync ${target}${folderOptions({ input: "content", output: site.output })}`;
  return {
    build,
    copy: `${copy} --dry-run, and without --dry-run when the list is right.`,
    daily: `For scheduled posts, do both every day, for example by cron: ${build} && ${copy}`,
  };
}

export function nginx(site: RecipeSite): Recipe {
  const { host, root, site: folder } = placeOf(site);
  const target = `you@${host}:${folder}`;
  const lines = linesOf("nginx", site, target);
  return {
    files: [],
    snippet: `# /etc/nginx/sites-available/${host}
server {
  listen 80;
  listen [::]:80;
  server_name ${host};
  return 301 https://$host$request_uri;
}
server {
  listen 443 ssl http2;
  listen [::]:443 ssl http2;
  server_name ${host};
  ssl_certificate /etc/letsencrypt/live/${host}/fullchain.pem;
  ssl_certificate_key /etc/letsencrypt/live/${host}/privkey.pem;
  root ${root};
  include ${folder}/_server/nginx.conf;
  include ${folder}/_server/nginx-brotli.conf;
}
`,
    steps: [
      lines.build,
      lines.copy,
      `Let certbot get the certificate: certbot certonly --nginx -d ${host}`,
      `On the server, put the block above into /etc/nginx/sites-available/${host}, link it into sites-enabled, and reload: nginx -t && systemctl reload nginx. Its last line needs the package libnginx-mod-http-brotli-static; without it, leave the line out.`,
      "Reload nginx again after a change of redirects.",
      lines.daily,
    ],
  };
}

export function caddy(site: RecipeSite): Recipe {
  const { host, root, site: folder } = placeOf(site);
  const target = `you@${host}:${folder}`;
  const lines = linesOf("caddy", site, target);
  return {
    files: [],
    snippet: `# /etc/caddy/Caddyfile; Caddy gets the certificate automatically.
${host} {
  root * ${root}
  import ${folder}/_server/Caddyfile
}
`,
    steps: [
      lines.build,
      lines.copy,
      "On the server, put the block above into /etc/caddy/Caddyfile and reload: systemctl reload caddy. Do so again after a change of redirects.",
      lines.daily,
    ],
  };
}

export function apache(site: RecipeSite): Recipe {
  const { host, site: folder } = placeOf(site);
  const target = `you@${host}:${folder}`;
  const lines = linesOf("apache", site, target);
  const folderHere = outputOf(site);
  return {
    files: [],
    steps: [
      `${lines.build} writes redirects and headers to ${folderHere}/.htaccess, which most shared hosting reads.`,
      `${lines.copy} Without ssh, copy all of ${folderHere} with your host's program for that, files that begin with a dot included.`,
      "A server of your own needs mod_rewrite, mod_headers and AllowOverride All: a2enmod rewrite headers.",
      lines.daily,
    ],
  };
}
