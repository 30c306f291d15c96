/**
 * httpbin.org: a server that tells what it was sent and does what it is told. The paths and the members of
 * its answers are the real one's. Left out: digest authentication, compressed answers, /range.
 */
import {
  answer,
  empty,
  headerOf,
  html,
  json,
  notFound,
  numberOf,
  plain,
  queryOf,
  redirect,
} from './answers.ts';
import { bytesOf, sentence, uuidOf } from './chance.ts';
import { latin1, parseQuery, textOf, unquote, type HttpAnswer, type HttpRequest } from './http.ts';
import { jpeg, png, svg } from './pictures.ts';

/** The address that the simulated machine has for the outside. */
export const PUBLIC_ADDRESS = '203.0.113.7';

const SECOND = 1_000_000_000;
const LONGEST_DELAY_S = 10;

function urlOf(r: HttpRequest): string {
  return `${r.secure ? 'https' : 'http'}://${r.host}${r.target}`;
}

/** Members in the order of the alphabet; a name that comes twice has a list. */
function dictOf(pairs: readonly (readonly [string, string])[]): Record<string, unknown> {
  const all = new Map<string, string[]>();
  for (const [name, value] of pairs) all.set(name, [...(all.get(name) ?? []), value]);
  const names = [...all.keys()].sort((a, b) => (a < b ? -1 : 1));
  return Object.fromEntries(
    names.map((name) => {
      const values = all.get(name) as string[];
      return [name, values.length === 1 ? values[0] : values];
    }),
  );
}

function headersOf(r: HttpRequest): Record<string, unknown> {
  const hidden = new Set(['connection']);
  return dictOf(
    r.headers
      .filter(([name]) => !hidden.has(name.toLowerCase()))
      .map(([name, value]) => [
        name.toLowerCase().replace(/(^|-)[a-z]/g, (c) => c.toUpperCase()),
        value,
      ]),
  );
}

function bodyMembers(r: HttpRequest): Record<string, unknown> {
  const type = headerOf(r, 'content-type').toLowerCase();
  const text = unquoteUtf8(r.body);
  const isForm = type.startsWith('application/x-www-form-urlencoded');
  const parts = type.startsWith('multipart/form-data') ? multipart(r) : null;
  let value: unknown = null;
  try {
    if (text !== '') value = JSON.parse(text);
  } catch {
    value = null;
  }
  return {
    data: isForm || parts !== null ? '' : text,
    files: parts?.files ?? {},
    form: parts?.form ?? (isForm ? dictOf(parseQuery(text)) : {}),
    json: isForm ? null : value,
  };
}

function unquoteUtf8(bytes: Uint8Array): string {
  return unquote(
    textOf(bytes).replace(
      /[%\x80-\xff]/g,
      (c) => `%${c.charCodeAt(0).toString(16).padStart(2, '0')}`,
    ),
  );
}

function multipart(r: HttpRequest): {
  form: Record<string, unknown>;
  files: Record<string, unknown>;
} {
  const boundary = /boundary="?([^";]+)"?/.exec(headerOf(r, 'content-type'))?.[1] ?? '';
  const form: [string, string][] = [];
  const files: [string, string][] = [];
  for (const part of textOf(r.body).split(`--${boundary}`).slice(1, -1)) {
    const at = part.indexOf('\r\n\r\n');
    const head = part.slice(0, at);
    const value = unquoteUtf8(latin1(part.slice(at + 4).replace(/\r\n$/, '')));
    const name = /[; ]name="([^"]*)"/.exec(head)?.[1] ?? '';
    (head.includes('filename=') ? files : form).push([name, value]);
  }
  return { form: dictOf(form), files: dictOf(files) };
}

/** /get, /post, /anything... */
function echo(r: HttpRequest, withMethod: boolean): HttpAnswer {
  const common = { args: dictOf(r.query) };
  const tail = { origin: PUBLIC_ADDRESS, url: urlOf(r) };
  if (r.method === 'GET' && !withMethod)
    return json(r, { ...common, headers: headersOf(r), ...tail });
  const { data, files, form, json: value } = bodyMembers(r);
  return json(r, {
    ...common,
    data,
    files,
    form,
    headers: headersOf(r),
    json: value,
    ...(withMethod ? { method: r.method } : {}),
    ...tail,
  });
}

function only(methods: readonly string[], r: HttpRequest, f: () => HttpAnswer): HttpAnswer {
  if (methods.includes(r.method) || (r.method === 'HEAD' && methods.includes('GET'))) return f();
  const allow: [string, string] = ['Allow', ['OPTIONS', ...methods].join(', ')];
  if (r.method === 'OPTIONS') return empty(r, 200, [allow]);
  return html(
    r,
    '<!doctype html>\n<title>405 Method Not Allowed</title>\n<h1>Method Not Allowed</h1>\n',
    405,
    [allow],
  );
}

function status(r: HttpRequest, codes: string): HttpAnswer {
  const choices = codes.split(',').map((c) => numberOf(c.split(':')[0]));
  const code = choices[r.serial % choices.length] ?? null;
  if (code === null || code < 100 || code > 999) return plain(r, 'Invalid status code', 400);
  if (code === 401) return empty(r, 401, [['WWW-Authenticate', 'Basic realm="Fake Realm"']]);
  if ([301, 302, 303, 305, 307].includes(code)) return redirect(r, '/redirect/1', code);
  if (code === 418) return plain(r, '\n    -=[ teapot ]=-\n', 418);
  return empty(r, code);
}

function redirects(r: HttpRequest, kind: string, count: number | null): HttpAnswer {
  if (count === null || count < 1) return notFound(r);
  const base = kind === 'absolute-redirect' ? `${r.secure ? 'https' : 'http'}://${r.host}` : '';
  const next = kind === 'redirect' ? 'relative-redirect' : kind;
  return redirect(r, count === 1 ? `${base}/get` : `${base}/${next}/${count - 1}`);
}

function cookies(r: HttpRequest, action: string | undefined, rest: readonly string[]): HttpAnswer {
  if (action === undefined) {
    const pairs = headerOf(r, 'cookie')
      .split(';')
      .filter((part) => part.includes('='))
      .map((part): [string, string] => {
        const at = part.indexOf('=');
        return [part.slice(0, at).trim(), part.slice(at + 1).trim()];
      });
    return json(r, { cookies: dictOf(pairs) });
  }
  const set: [string, string][] =
    rest.length === 2 ? [[rest[0] as string, rest[1] as string]] : r.query.map(([n, v]) => [n, v]);
  const gone = action === 'delete';
  const lines = set.map(([name, value]): [string, string] => [
    'Set-Cookie',
    gone
      ? `${name}=; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=0; Path=/`
      : `${name}=${value}; Path=/`,
  ]);
  const to = redirect(r, '/cookies');
  return { ...to, headers: [...to.headers, ...lines] };
}

/** RFC 4648, for the name and password in a header. */
export function decodeBase64(text: string): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  let out = '';
  let held = 0;
  let bits = 0;
  for (const c of text.replaceAll('-', '+').replaceAll('_', '/')) {
    const n = letters.indexOf(c);
    if (n < 0) continue;
    held = ((held << 6) | n) & 0xffffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      out += String.fromCharCode((held >> bits) & 255);
    }
  }
  return out;
}

function basicAuth(r: HttpRequest, user: string, password: string): HttpAnswer {
  const sent = /^Basic (.+)$/i.exec(headerOf(r, 'authorization'))?.[1] ?? '';
  if (decodeBase64(sent) !== `${user}:${password}`)
    return empty(r, 401, [['WWW-Authenticate', 'Basic realm="Fake Realm"']]);
  return json(r, { authenticated: true, user });
}

function bearer(r: HttpRequest): HttpAnswer {
  const token = /^Bearer (.+)$/i.exec(headerOf(r, 'authorization'))?.[1];
  if (token === undefined) return empty(r, 401, [['WWW-Authenticate', 'Bearer']]);
  return json(r, { authenticated: true, token });
}

function stream(r: HttpRequest, count: number): HttpAnswer {
  const line = (id: number): Uint8Array =>
    latin1(
      `${JSON.stringify({ url: urlOf(r), args: dictOf(r.query), headers: headersOf(r), origin: PUBLIC_ADDRESS, id })}\n`,
    );
  const bytes = Array.from({ length: Math.min(count, 100) }, (_, id) => line(id));
  return { ...json(r, null), pieces: { bytes, gapNs: SECOND / 100 } };
}

function drip(r: HttpRequest): HttpAnswer {
  const count = Math.min(numberOf(queryOf(r, 'numbytes')) ?? 10, 1_000_000);
  const seconds = Number(queryOf(r, 'duration') ?? '2');
  const star = Uint8Array.of(42);
  const gapNs = Math.round((seconds * SECOND) / Math.max(1, count));
  const body = answer(r, 200, 'application/octet-stream', star);
  return { ...body, pieces: { bytes: Array.from({ length: count }, () => star), gapNs } };
}

function image(r: HttpRequest, kind: string): HttpAnswer {
  switch (kind) {
    case 'jpeg':
      return answer(r, 200, 'image/jpeg', jpeg('httpbin', 35_588));
    case 'svg':
      return answer(r, 200, 'image/svg+xml', latin1(svg('httpbin')));
    default:
      return answer(r, 200, 'image/png', png('httpbin', 64, 40));
  }
}

const MUST_BE: Readonly<Record<string, string>> = {
  get: 'GET',
  post: 'POST',
  put: 'PUT',
  patch: 'PATCH',
  delete: 'DELETE',
};

export function httpbin(r: HttpRequest): HttpAnswer {
  const parts = r.path
    .split('/')
    .slice(1)
    .map((p) => p);
  const [first = '', second, third] = parts;
  const must = MUST_BE[first];
  if (must !== undefined && second === undefined) return only([must], r, () => echo(r, false));
  if (first === 'anything') return echo(r, true);
  if (first === 'status' && second !== undefined) return status(r, second);
  if (first === 'delay' && second !== undefined) {
    const seconds = Math.min(Number(second), LONGEST_DELAY_S);
    if (Number.isNaN(seconds)) return notFound(r);
    return { ...echo(r, false), thinkNs: Math.round(seconds * SECOND) };
  }
  return only(['GET'], r, () => told(r, first, second, third));
}

/** What only answers to GET. */
function told(
  r: HttpRequest,
  first: string,
  second: string | undefined,
  third: string | undefined,
): HttpAnswer {
  const count = numberOf(second);
  switch (first) {
    case '':
      return html(
        r,
        '<!doctype html>\n<title>httpbin.org</title>\n<h1>httpbin.org</h1>\n<p>A simple HTTP request and response service.</p>\n',
      );
    case 'headers':
      return json(r, { headers: headersOf(r) });
    case 'ip':
      return json(r, { origin: PUBLIC_ADDRESS });
    case 'user-agent':
      return json(r, { 'user-agent': headerOf(r, 'user-agent') });
    case 'uuid':
      return json(r, { uuid: uuidOf(`httpbin ${r.serial}`) });
    case 'json':
      return json(r, slideshow);
    case 'html':
      return html(
        r,
        `<!DOCTYPE html>\n<html>\n<head>\n</head>\n<body>\n<h1>A page</h1>\n<p>${sentence('httpbin html', 400)}</p>\n</body>\n</html>\n`,
      );
    case 'xml':
      return answer(
        r,
        200,
        'application/xml',
        latin1(
          '<?xml version="1.0" encoding="us-ascii"?>\n<slideshow title="Sample Slide Show"><slide type="all"><title>Overview</title></slide></slideshow>\n',
        ),
      );
    case 'robots.txt':
      return plain(r, 'User-agent: *\nDisallow: /deny\n');
    case 'deny':
      return plain(r, 'You should not be here.\n');
    case 'encoding':
      return html(
        r,
        '<h1>Unicode</h1>\n<p>∮ E⋅da = Q, ∀x∈ℝ: ⌈x⌉ = −⌊−x⌋, Ελληνικά, Русский, 日本語</p>\n',
      );
    case 'bytes':
    case 'stream-bytes': {
      const size = Math.min(count ?? 0, 102_400);
      return answer(
        r,
        200,
        'application/octet-stream',
        bytesOf(`${size} ${queryOf(r, 'seed') ?? r.serial}`, size),
      );
    }
    case 'stream':
      return stream(r, count ?? 1);
    case 'drip':
      return drip(r);
    case 'image':
      return image(r, second ?? 'png');
    case 'redirect':
    case 'relative-redirect':
    case 'absolute-redirect':
      return redirects(r, first, count);
    case 'redirect-to':
      return redirect(r, queryOf(r, 'url') ?? '/get', numberOf(queryOf(r, 'status_code')) ?? 302);
    case 'cookies':
      return cookies(r, second, third === undefined ? [] : r.path.split('/').slice(3));
    case 'basic-auth':
    case 'hidden-basic-auth':
      return basicAuth(r, second ?? '', third ?? '');
    case 'bearer':
      return bearer(r);
    case 'base64':
      return html(r, decodeBase64(second ?? ''));
    case 'response-headers':
      return json(r, dictOf(r.query), 200, r.query);
    case 'links': {
      const links = Array.from(
        { length: count ?? 1 },
        (_, i) => `<a href='/links/${count ?? 1}/${i}'>${i}</a> `,
      );
      return html(
        r,
        `<html><head><title>Links</title></head><body>${links.join('')}</body></html>`,
      );
    }
    default:
      return notFound(r);
  }
}

const slideshow = {
  slideshow: {
    author: 'The Simulator',
    date: '2026-01-01',
    slides: [
      { title: 'Threads wait', type: 'all' },
      {
        items: ['Why <em>locks</em> are there', 'Who <em>holds</em> the GIL'],
        title: 'Overview',
        type: 'all',
      },
    ],
    title: 'Sample Slide Show',
  },
};
