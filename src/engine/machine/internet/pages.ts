/**
 * Pages of hosts in general, and of those that only tell something: every path has a page, a picture, a
 * file or JSON of a size that depends on host and path, except paths that say themselves that they are
 * missing.
 */
import {
  answer,
  escape,
  html,
  json,
  notFound,
  numberOf,
  plain,
  queryOf,
  redirect,
  thinkNs,
} from './answers.ts';
import { between, bytesOf, hashOf, pick, sentence, uuidOf, words } from './chance.ts';
import {
  clockText,
  isoDate,
  latin1,
  type Handler,
  type HttpAnswer,
  type HttpRequest,
} from './http.ts';
import { PUBLIC_ADDRESS } from './httpbin.ts';
import { jpeg, png, svg } from './pictures.ts';

const TYPES: Readonly<Record<string, string>> = {
  png: 'image/png', jpg: 'image/jpeg', jpeg: 'image/jpeg', gif: 'image/gif', webp: 'image/webp',
  svg: 'image/svg+xml', ico: 'image/x-icon', json: 'application/json', xml: 'application/xml',
  txt: 'text/plain; charset=utf-8', md: 'text/plain; charset=utf-8', csv: 'text/csv; charset=utf-8',
  js: 'text/javascript', css: 'text/css', pdf: 'application/pdf', zip: 'application/zip',
  gz: 'application/gzip', tgz: 'application/gzip', bin: 'application/octet-stream',
  dat: 'application/octet-stream', mp3: 'audio/mpeg', mp4: 'video/mp4', exe: 'application/octet-stream',
}; // prettier-ignore

const MISSING = /404|missing|not-?found|does-?not-?exist|non-?exist|no-?such/i;

/** "10MB" in a path: a file of that size, as speed tests have them. */
function sizeIn(path: string): number | null {
  const found = /(\d{1,4}) ?(KB?|MB?|GB?)(?![a-z])/i.exec(path);
  if (found === null) return null;
  const unit = { K: 1e3, M: 1e6, G: 1e9 }[(found[2] as string).charAt(0).toUpperCase()] as number;
  return Math.min(Number(found[1]) * unit, 1e9);
}

export const genericAnswer: Handler = (r) => {
  if (r.path === '/robots.txt') return plain(r, 'User-agent: *\nAllow: /\n');
  if (MISSING.test(r.path)) return notFound(r);
  const key = `${r.host}${r.target}`;
  const extension = /\.([a-z0-9]{1,4})$/i.exec(r.path)?.[1]?.toLowerCase() ?? '';
  const type = TYPES[extension];
  const slow = { thinkNs: thinkNs(r, 20, 180) };
  if (type === undefined) return { ...html(r, page(r)), ...slow };
  return { ...answer(r, 200, type, fileOf(key, extension, r)), ...slow };
};

function fileOf(key: string, extension: string, r: HttpRequest): Uint8Array {
  const size = sizeIn(r.path) ?? between(`${key} size`, 5_000, 200_000);
  switch (extension) {
    case 'png':
      return png(key, between(`${key} w`, 40, 160), between(`${key} h`, 40, 120));
    case 'jpg':
    case 'jpeg':
      return jpeg(key, size);
    case 'svg':
      return latin1(svg(key));
    case 'json':
      return latin1(`${JSON.stringify({ name: words(key, 2), value: hashOf(key) % 1000 })}\n`);
    case 'xml':
      return latin1(
        `<?xml version="1.0"?>\n<page name="${escape(r.path)}">${words(key, 20)}</page>\n`,
      );
    case 'csv':
      return latin1(
        `id,name,value\n${Array.from({ length: 50 }, (_, i) => `${i + 1},${words(`${key} ${i}`, 1)},${between(`${key} ${i}`, 0, 999)}\n`).join('')}`,
      );
    case 'txt':
    case 'md':
    case 'js':
    case 'css':
      return latin1(`${paragraphs(key, Math.min(size, 20_000)).join('\n')}\n`);
    default:
      return bytesOf(key, size);
  }
}

function paragraphs(key: string, size: number): string[] {
  const out: string[] = [];
  for (let length = 0; length < size; length += (out.at(-1) as string).length)
    out.push(sentence(`${key} ${out.length}`, between(`${key} n ${out.length}`, 20, 60)));
  return out;
}

const LINKS = ['about', 'news', 'docs', 'contact', 'blog', 'help', 'downloads', 'community'];

function page(r: HttpRequest): string {
  const key = `${r.host}${r.target}`;
  const body = paragraphs(key, between(`${key} length`, 800, 60_000)).map((p) => `<p>${p}</p>`);
  const base = r.path.endsWith('/') ? r.path : `${r.path}/`;
  const depth = base.split('/').length;
  const links =
    depth > 4
      ? ['/']
      : [1, 2, 3].map((n) => `${depth > 3 ? '/' : base}${pick(`${key} link ${n}`, LINKS)}`);
  const items = [...new Set(links)].map((to) => `<li><a href="${to}">${to}</a></li>`);
  const title = r.path === '/' ? r.host : `${r.path.slice(1)} - ${r.host}`;
  return [
    '<!doctype html>',
    '<html lang="en">',
    `<head><meta charset="utf-8"><title>${escape(title)}</title></head>`,
    '<body>',
    `<h1>${escape(title)}</h1>`,
    ...body,
    `<ul>${items.join('')}</ul>`,
    `<img src="/images/${hashOf(key) % 100}.png" alt="">`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

// --- hosts that tell something --------------------------------------------------------------------------------

const exampleDomain: Handler = (r) =>
  /\.\w+$/.test(r.path)
    ? genericAnswer(r)
    : html(
        r,
        [
          '<!doctype html>',
          '<html lang="en">',
          '<head><meta charset="utf-8"><title>Example Domain</title></head>',
          '<body>',
          '<h1>Example Domain</h1>',
          `<p>This name is reserved for examples; here it is a simulated page, ${words(r.path, 8)}.</p>`,
          '<p><a href="https://www.iana.org/domains/example">More information...</a></p>',
          '</body>',
          '</html>',
          '',
        ].join('\n'),
      );

const python: Handler = (r) => {
  const pep = /^\/(?:dev\/peps\/)?pep-(\d{4})\/?$/.exec(r.path);
  if (pep === null) {
    const generic = genericAnswer(r);
    return r.path === '/'
      ? {
          ...html(r, page(r).replaceAll(`>${r.host}<`, '>Welcome to Python.org<')),
          thinkNs: generic.thinkNs,
        }
      : generic;
  }
  const n = Number(pep[1]);
  const known =
    n <= 20 ||
    (n >= 100 && n < 103) ||
    (n >= 200 && n <= 500) ||
    (n >= 3000 && n <= 3156) ||
    (n >= 512 && n <= 820);
  return known ? { ...html(r, page(r)), thinkNs: thinkNs(r, 20, 180) } : notFound(r);
};

function githubUser(name: string): Record<string, unknown> {
  const key = `github ${name}`;
  return {
    login: name,
    id: between(key, 1000, 9_999_999),
    type: 'User',
    url: `https://api.github.com/users/${name}`,
    html_url: `https://github.com/${name}`,
    name: name.charAt(0).toUpperCase() + name.slice(1),
    public_repos: between(`${key} repos`, 1, 120),
    followers: between(`${key} followers`, 0, 5000),
    following: between(`${key} following`, 0, 300),
    created_at: `20${between(`${key} year`, 10, 24)}-01-15T12:00:00Z`,
  };
}

function repository(owner: string, name: string): Record<string, unknown> {
  const key = `github ${owner}/${name}`;
  return {
    id: between(key, 1000, 99_999_999),
    name,
    full_name: `${owner}/${name}`,
    owner: { login: owner },
    html_url: `https://github.com/${owner}/${name}`,
    description: words(key, 6),
    language: pick(key, ['Python', 'C', 'JavaScript', 'Rust', 'Go']),
    stargazers_count: between(`${key} stars`, 0, 60_000),
    forks_count: between(`${key} forks`, 0, 9000),
    open_issues_count: between(`${key} issues`, 0, 900),
  };
}

const github: Handler = (r) => {
  const [kind = '', owner, name] = r.path.split('/').slice(1);
  const missing = (): HttpAnswer => json(r, { message: 'Not Found', status: '404' }, 404);
  if (MISSING.test(r.path)) return missing();
  if (kind === '')
    return json(r, {
      current_user_url: 'https://api.github.com/user',
      user_url: 'https://api.github.com/users/{user}',
    });
  if (kind === 'zen') return plain(r, 'Keep it simple.');
  if (kind === 'events') return json(r, []);
  if (kind === 'users' && owner !== undefined) {
    if (name === undefined) return json(r, githubUser(owner));
    if (name === 'repos')
      return json(
        r,
        Array.from({ length: between(`${owner} list`, 3, 10) }, (_, i) =>
          repository(owner, words(`${owner} ${i}`, 2).replace(' ', '-')),
        ),
      );
  }
  if (kind === 'repos' && owner !== undefined && name !== undefined)
    return json(r, repository(owner, name));
  return missing();
};

/** "/200/300", "/id/237/200/300", "/150x100", "?size=300": width and height. */
const picture: Handler = (r) => {
  const numbers = (r.target.match(/\d{2,4}/g) ?? []).map(Number).slice(-2);
  const width = Math.min(numbers[0] ?? 300, 2000);
  const height = Math.min(numbers[1] ?? width, 2000);
  const key = `${r.host}${r.target}${r.target.includes('random') ? r.serial : ''}`;
  const size = Math.max(2_000, Math.round((width * height) / between(key, 8, 14)));
  return { ...answer(r, 200, 'image/jpeg', jpeg(key, size)), thinkNs: thinkNs(r, 30, 150) };
};

const ipOnly: Handler = (r) =>
  queryOf(r, 'format') === 'json' || r.path === '/json'
    ? json(r, { ip: PUBLIC_ADDRESS })
    : plain(r, `${PUBLIC_ADDRESS}${r.host.includes('ipify') ? '' : '\n'}`);

const worldTime: Handler = (r) => {
  const s = r.wallSeconds;
  const moment = `${isoDate(s)}T${clockText(s)}+00:00`;
  return json(r, {
    datetime: moment,
    utc_datetime: moment,
    timezone: 'Etc/UTC',
    utc_offset: '+00:00',
    unixtime: Math.floor(s),
  });
};

const pokemon: Handler = (r) => {
  const [, , kind, which] = r.path.split('/').slice(0, 4);
  if (kind !== 'pokemon') return json(r, { pokemon: `https://${r.host}/api/v2/pokemon/` });
  const one = (id: number): string => words(`creature ${id}`, 2).replace(' ', '');
  if (which === undefined || which === '') {
    const limit = numberOf(queryOf(r, 'limit')) ?? 20;
    const offset = numberOf(queryOf(r, 'offset')) ?? 0;
    const results = Array.from({ length: Math.min(limit, 1000) }, (_, i) => ({
      name: one(offset + i + 1),
      url: `https://${r.host}/api/v2/pokemon/${offset + i + 1}/`,
    }));
    return json(r, { count: 1000, next: null, previous: null, results });
  }
  const id = numberOf(which) ?? (hashOf(which) % 1000) + 1;
  if (id < 1 || id > 1025) return plain(r, 'Not Found', 404);
  return json(r, {
    id,
    name: numberOf(which) === null ? which : one(id),
    height: between(`height ${id}`, 2, 30),
    weight: between(`weight ${id}`, 5, 900),
    base_experience: between(`base ${id}`, 40, 300),
    types: [
      {
        slot: 1,
        type: { name: pick(`type ${id}`, ['grass', 'fire', 'water', 'normal', 'electric']) },
      },
    ],
    abilities: [{ ability: { name: words(`ability ${id}`, 1) }, is_hidden: false, slot: 1 }],
  });
};

const facts: Handler = (r) => {
  const text = sentence(`${r.target} ${r.serial}`, 10);
  return json(r, {
    fact: text,
    length: text.length,
    id: r.serial,
    setup: text,
    punchline: sentence(`p${r.serial}`, 5),
    value: text,
    joke: text,
  });
};

const dogs: Handler = (r) =>
  json(r, {
    message: `https://images.dog.ceo/breeds/${words(`dog ${r.serial}`, 1)}/n${hashOf(`${r.serial}`) % 100000}.jpg`,
    status: 'success',
  });

const people: Handler = (r) => {
  const count = Math.min(numberOf(queryOf(r, 'results')) ?? 1, 100);
  const results = Array.from({ length: count }, (_, i) => {
    const key = `person ${r.serial} ${i}`;
    const [first, last] = [words(`${key} f`, 1), words(`${key} l`, 1)];
    return {
      gender: pick(key, ['female', 'male']),
      name: { title: 'Mx', first, last },
      email: `${first}.${last}@example.com`,
      login: { uuid: uuidOf(key), username: `${first}${last}` },
    };
  });
  return json(r, { results, info: { results: count, page: 1 } });
};

/** http://python.org -> https://www.python.org/ and its like. */
const toWww =
  (host: string): Handler =>
  (r) =>
    redirect(r, `https://${host}${r.target}`, 301);

const pictures = Object.fromEntries(
  [
    'picsum.photos', 'placekitten.com', 'via.placeholder.com', 'placehold.co', 'dummyimage.com', 'loremflickr.com',
    'source.unsplash.com', 'images.unsplash.com', 'placebear.com', 'placeimg.com', 'lorempixel.com', 'placedog.net',
  ].map((host) => [host, picture]),
); // prettier-ignore

export const infoSites: Readonly<Record<string, Handler>> = {
  'example.com': exampleDomain,
  'www.example.com': exampleDomain,
  'example.org': exampleDomain,
  'www.example.org': exampleDomain,
  'example.net': exampleDomain,
  'python.org': toWww('www.python.org'),
  'www.python.org': python,
  'peps.python.org': python,
  'api.github.com': github,
  'api.ipify.org': ipOnly,
  'icanhazip.com': ipOnly,
  'ifconfig.me': ipOnly,
  'checkip.amazonaws.com': ipOnly,
  'worldtimeapi.org': worldTime,
  'pokeapi.co': pokemon,
  'catfact.ninja': facts,
  'official-joke-api.appspot.com': facts,
  'api.chucknorris.io': facts,
  'dog.ceo': dogs,
  'randomuser.me': people,
  ...pictures,
};
