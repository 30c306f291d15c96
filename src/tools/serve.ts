/**
 * A small static server for the built course: what any static host does, with the course under its
 * base path, addresses completed by a slash, and the course's own page for addresses that do not exist.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import sirv from 'sirv';
import { ROOT } from './process.ts';
import { siteOptions } from './site-options.ts';
import type { SiteOptions } from './site-options.ts';

const DEFAULT_PORT = 4321;

function redirect(response: ServerResponse, status: 301 | 302, location: string): void {
  response.writeHead(status, { location }).end();
}

/** Answers requests with the files of `folder`, seen under `base`. */
function handler(
  folder: string,
  base: string,
): (request: IncomingMessage, response: ServerResponse) => void {
  const files = sirv(folder, {
    etag: true,
    dev: true,
    setHeaders(response, path) {
      // Files under _astro/ carry a hash of their content in their name, those of cpython/ its version.
      const forever = /^\/(?:_astro|cpython)\//.test(path);
      response.setHeader(
        'Cache-Control',
        forever ? 'public,max-age=31536000,immutable' : 'no-cache',
      );
      response.setHeader('X-Content-Type-Options', 'nosniff');
    },
  });
  const notFound = (response: ServerResponse): void => {
    const page = join(folder, '404.html');
    response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
    response.end(existsSync(page) ? readFileSync(page) : 'Not found');
  };
  return (request, response) => {
    const [path = '/', query] = (request.url ?? '/').split('?', 2) as [string, string?];
    const suffix = query === undefined ? '' : `?${query}`;
    if (!path.startsWith(base)) {
      if (`${path}/` === base || path === '/') redirect(response, 302, base + suffix);
      else notFound(response);
      return;
    }
    const inner = `/${path.slice(base.length)}`;
    if (isFolder(folder, inner)) {
      redirect(response, 301, `${base}${inner.slice(1)}/${suffix}`);
      return;
    }
    request.url = inner + suffix;
    files(request, response, () => notFound(response));
  };
}

/** Whether an address without a slash at its end means a folder that has a page. */
function isFolder(folder: string, path: string): boolean {
  if (path.endsWith('/')) return false;
  try {
    const full = join(folder, decodeURIComponent(path));
    return full.startsWith(folder) && statSync(join(full, 'index.html')).isFile();
  } catch {
    return false;
  }
}

export interface ServeOptions extends SiteOptions {
  readonly host: string;
  /** The first port to try. */
  readonly port: number;
  /** Fail when the port is taken instead of taking the next free one. */
  readonly strictPort: boolean;
}

/** Starts the server; resolves to its address. Rejects when no port is free. */
export async function serve(options: ServeOptions): Promise<string> {
  const server = createServer(handler(join(ROOT, options.outDir), options.base));
  const last = options.strictPort ? options.port : options.port + 99;
  for (let port = options.port; port <= last; port++) {
    if (await listen(server, port, options.host)) {
      return `http://${options.host}:${port}${options.base}`;
    }
  }
  throw new Error(
    `Port ${options.port} is taken${options.strictPort ? '' : ', and the next 99 too'}.`,
  );
}

function listen(server: Server, port: number, host: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException): void => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(false);
      else reject(error);
    };
    server.once('error', onError);
    server.listen(port, host, () => {
      server.removeListener('error', onError);
      resolve(true);
    });
  });
}

/** Reads --port, --strict-port and --host, and SITE_URL, BASE_PATH, OUT_DIR, HOST and PORT. */
export function serveOptions(args: readonly string[]): ServeOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string' },
      'strict-port': { type: 'boolean', default: false },
      host: { type: 'string' },
    },
  });
  const port = Number(values.port ?? process.env['PORT'] ?? DEFAULT_PORT);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Error('The port must be a number from 1 to 65535.');
  }
  return {
    ...siteOptions(process.env),
    port,
    strictPort: values['strict-port'],
    host: values.host ?? process.env['HOST'] ?? 'localhost',
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const options = serveOptions(process.argv.slice(2));
  if (!existsSync(join(ROOT, options.outDir, 'index.html'))) {
    process.stderr.write(`There are no pages in ${options.outDir}/ yet. Run: npm run build\n`);
    process.exit(1);
  }
  process.stdout.write(`Inside the GIL is at ${await serve(options)}\n`);
}
