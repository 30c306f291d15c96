/** Where the course will live: read from the environment in one place, for the build and the servers. */

export interface SiteOptions {
  /** Origin of the published site, without a trailing slash. */
  readonly site: string;
  /** Path of the course on that origin, with a slash at both ends. */
  readonly base: string;
  /** Folder of the built pages, relative to the repository. */
  readonly outDir: string;
  /** What stands before a file's path where the repository's host lets readers edit it; null without such a place. */
  readonly editUrl: string | null;
}

/** EDIT_URL as it is used: with a slash at its end. */
function editUrlOf(url: string): string | null {
  if (url === '') return null;
  if (!URL.canParse(url)) {
    throw new Error(
      `EDIT_URL must be an address, such as https://example.org/course/edit/main/: ${url}`,
    );
  }
  return url.endsWith('/') ? url : `${url}/`;
}

/** SITE_URL, BASE_PATH, OUT_DIR and EDIT_URL, with their defaults. Raises an error that names the variable. */
export function siteOptions(env: Readonly<Record<string, string | undefined>>): SiteOptions {
  const site = (env['SITE_URL'] ?? '').trim() || 'http://localhost:4321';
  if (!URL.canParse(site) || !/^https?:$/.test(new URL(site).protocol)) {
    throw new Error(
      `SITE_URL must be an http or https address, such as https://example.org: ${site}`,
    );
  }
  const path = (env['BASE_PATH'] ?? '').trim();
  if (/[?#\s]/.test(path)) {
    throw new Error(`BASE_PATH must be a path, such as /course/: ${path}`);
  }
  const inner = path.replace(/^\/+|\/+$/g, '');
  return {
    site: new URL(site).origin,
    base: inner === '' ? '/' : `/${inner}/`,
    outDir: (env['OUT_DIR'] ?? '').trim() || 'dist',
    editUrl: editUrlOf((env['EDIT_URL'] ?? '').trim()),
  };
}
