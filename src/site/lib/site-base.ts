/** Where the course begins on this host, as an address: files of the build that are fetched stand below it. */
export const siteBase = (): string => new URL(import.meta.env.BASE_URL, location.href).href;
