/** Answers of web servers, in the shapes that they come in. */
import { between } from './chance.ts';
import { header, latin1, utf8, type HttpAnswer, type HttpRequest } from './http.ts';

type Headers = HttpAnswer['headers'];

const MILLISECOND = 1_000_000;

/** How long a server thinks about a request; the same request always as long. */
export function thinkNs(request: HttpRequest, lowMs: number, highMs: number): number {
  const tenths = between(`${request.host}${request.target}#think`, lowMs * 10, highMs * 10);
  return tenths * (MILLISECOND / 10);
}

export function answer(
  request: HttpRequest,
  status: number,
  type: string,
  body: Uint8Array,
  headers: Headers = [],
): HttpAnswer {
  return {
    status,
    headers: [['Server', 'simulated'], ['Content-Type', type], ...headers],
    body,
    thinkNs: thinkNs(request, 5, 40),
  };
}

export function html(
  request: HttpRequest,
  body: string,
  status = 200,
  headers: Headers = [],
): HttpAnswer {
  return answer(request, status, 'text/html; charset=utf-8', utf8(body), headers);
}

export function plain(request: HttpRequest, body: string, status = 200): HttpAnswer {
  return answer(request, status, 'text/plain; charset=utf-8', utf8(body));
}

/** As JSON, two blanks a level, with a newline at the end. */
export function json(
  request: HttpRequest,
  value: unknown,
  status = 200,
  headers: Headers = [],
): HttpAnswer {
  const text = `${JSON.stringify(value, null, 2)}\n`;
  return answer(request, status, 'application/json; charset=utf-8', utf8(text), headers);
}

export function redirect(request: HttpRequest, location: string, status = 302): HttpAnswer {
  return html(
    request,
    `<p>See <a href="${escape(location)}">${escape(location)}</a>.</p>\n`,
    status,
    [['Location', location]],
  );
}

export function empty(request: HttpRequest, status: number, headers: Headers = []): HttpAnswer {
  return answer(request, status, 'text/html; charset=utf-8', latin1(''), headers);
}

export function notFound(request: HttpRequest): HttpAnswer {
  return html(
    request,
    `<!doctype html>\n<title>404 Not Found</title>\n<h1>Not Found</h1>\n<p>There is no ${escape(request.path)} here.</p>\n`,
    404,
  );
}

export function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

export function headerOf(request: HttpRequest, name: string): string {
  return header(request.headers, name);
}

export function queryOf(request: HttpRequest, name: string): string | null {
  return request.query.find(([n]) => n === name)?.[1] ?? null;
}

/** A number in a path or query; null when it is none. */
export function numberOf(text: string | null | undefined): number | null {
  return text !== null && text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : null;
}
