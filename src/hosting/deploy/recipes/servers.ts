// A self-hosted server: nginx, Caddy or Apache. It includes the build's configuration; the rest is set up once.
import { basePath, decodeAddress } from "../../../lib/url.ts";
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

const daily = (target: string, host: string): string =>
  `For scheduled posts, do both every day, for example by cron: npm run build -- --host=${host} && npm run deploy -- rsync ${target}`;

export function nginx(site: RecipeSite): Recipe {
  const { host, root, site: folder } = placeOf(site);
  const target = `you@${host}:${folder}`;
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
      "npm run build -- --host=nginx",
      `npm run deploy -- rsync ${target} --dry-run, and without --dry-run when the list is right.`,
      `Let certbot get the certificate: certbot certonly --nginx -d ${host}`,
      `On the server, put the block above into /etc/nginx/sites-available/${host}, link it into sites-enabled, and reload: nginx -t && systemctl reload nginx. Its last line needs the package libnginx-mod-http-brotli-static; without it, leave the line out.`,
      "Reload nginx again after a change of redirects.",
      daily(target, "nginx"),
    ],
  };
}

export function caddy(site: RecipeSite): Recipe {
  const { host, root, site: folder } = placeOf(site);
  const target = `you@${host}:${folder}`;
  return {
    files: [],
    snippet: `# /etc/caddy/Caddyfile; Caddy gets the certificate automatically.
${host} {
  root * ${root}
  import ${folder}/_server/Caddyfile
}
`,
    steps: [
      "npm run build -- --host=caddy",
      `npm run deploy -- rsync ${target} --dry-run, and without --dry-run when the list is right.`,
      "On the server, put the block above into /etc/caddy/Caddyfile and reload: systemctl reload caddy. Do so again after a change of redirects.",
      daily(target, "caddy"),
    ],
  };
}

export function apache(site: RecipeSite): Recipe {
  const { host, site: folder } = placeOf(site);
  const target = `you@${host}:${folder}`;
  return {
    files: [],
    steps: [
      "npm run build -- --host=apache writes redirects and headers to _site/.htaccess, which most shared hosting reads.",
      `npm run deploy -- rsync ${target} --dry-run, and without --dry-run when the list is right. Without ssh, copy all of _site with your host's program for that, files that begin with a dot included.`,
      "A server of your own needs mod_rewrite, mod_headers and AllowOverride All: a2enmod rewrite headers.",
      daily(target, "apache"),
    ],
  };
}
