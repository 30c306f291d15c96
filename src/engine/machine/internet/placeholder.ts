/**
 * jsonplaceholder.typicode.com: a hundred posts, their comments, albums, photos, to-do items and ten users.
 * Members and numbers are the real one's, the texts are our own. What is sent is answered and forgotten.
 */
import { json, numberOf } from './answers.ts';
import { between, pick, words } from './chance.ts';
import { textOf, type HttpAnswer, type HttpRequest } from './http.ts';

type Item = Readonly<Record<string, unknown>>;

interface Collection {
  readonly count: number;
  readonly item: (id: number) => Item;
}

const NAMES = [
  'Ada Brook', 'Ben Castle', 'Cleo Dunn', 'David Elm', 'Erin Frost', 'Felix Grant', 'Gina Hill', 'Hugo Iver',
  'Iris Jones', 'Jonas Kerr',
]; // prettier-ignore

function user(id: number): Item {
  const name = NAMES[(id - 1) % NAMES.length] as string;
  const [first, last] = name.split(' ') as [string, string];
  const key = `user ${id}`;
  return {
    id,
    name,
    username: first,
    email: `${first}@${last.toLowerCase()}.example`,
    address: {
      street: `${last} Street`,
      suite: `Apt. ${between(key, 100, 999)}`,
      city: `${pick(key, ['North', 'South', 'West', 'East'])}ville`,
      zipcode: String(between(`${key} zip`, 10000, 99999)),
      geo: {
        lat: (between(`${key} lat`, -900000, 900000) / 10000).toFixed(4),
        lng: (between(`${key} lng`, -1800000, 1800000) / 10000).toFixed(4),
      },
    },
    phone: `1-555-0${between(`${key} phone`, 100, 199)}`,
    website: `${first.toLowerCase()}.example`,
    company: {
      name: `${last} and Sons`,
      catchPhrase: words(`${key} catch`, 3),
      bs: words(`${key} bs`, 3),
    },
  };
}

const COLLECTIONS: Readonly<Record<string, Collection>> = {
  posts: {
    count: 100,
    item: (id) => ({
      userId: Math.ceil(id / 10),
      id,
      title: words(`post ${id}`, between(`post ${id}`, 4, 10)),
      body: [1, 2, 3, 4].map((line) => words(`post ${id} ${line}`, 6)).join('\n'),
    }),
  },
  comments: {
    count: 500,
    item: (id) => ({
      postId: Math.ceil(id / 5),
      id,
      name: words(`comment ${id}`, 5),
      email: `${words(`mail ${id}`, 1)}@mail.example`,
      body: words(`comment body ${id}`, 20),
    }),
  },
  albums: {
    count: 100,
    item: (id) => ({ userId: Math.ceil(id / 10), id, title: words(`album ${id}`, 4) }),
  },
  photos: {
    count: 5000,
    item: (id) => ({
      albumId: Math.ceil(id / 50),
      id,
      title: words(`photo ${id}`, 6),
      url: `https://via.placeholder.com/600/${(id * 2654435).toString(16).slice(-6)}`,
      thumbnailUrl: `https://via.placeholder.com/150/${(id * 2654435).toString(16).slice(-6)}`,
    }),
  },
  todos: {
    count: 200,
    item: (id) => ({
      userId: Math.ceil(id / 20),
      id,
      title: words(`todo ${id}`, 4),
      completed: between(`todo ${id}`, 0, 1) === 1,
    }),
  },
  users: { count: 10, item: user },
};

/** What belongs to an item of the first kind: /posts/1/comments. */
const NESTED: Readonly<Record<string, readonly string[]>> = {
  posts: ['comments'],
  albums: ['photos'],
  users: ['posts', 'albums', 'todos'],
};

function list(name: string, filters: readonly (readonly [string, string])[]): Item[] {
  const { count, item } = COLLECTIONS[name] as Collection;
  const plainFilters = filters.filter(([n]) => !n.startsWith('_'));
  let out = Array.from({ length: count }, (_, i) => item(i + 1)).filter((entry) =>
    plainFilters.every(([n, v]) => entry[n] === undefined || String(entry[n]) === v),
  );
  const option = (n: string): number | null => numberOf(filters.find(([key]) => key === n)?.[1]);
  const limit = option('_limit') ?? (option('_page') === null ? null : 10);
  const start = option('_start') ?? ((option('_page') ?? 1) - 1) * (limit ?? 0);
  if (limit !== null) out = out.slice(start, start + limit);
  return out;
}

function sent(r: HttpRequest): Record<string, unknown> {
  const text = textOf(r.body);
  try {
    const value = JSON.parse(text) as unknown;
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    const pairs = text.split('&').filter((p) => p.includes('='));
    return Object.fromEntries(pairs.map((p) => p.split('=').slice(0, 2) as [string, string]));
  }
}

export function placeholder(r: HttpRequest): HttpAnswer {
  const [name = '', idText, nested] = r.path.split('/').slice(1);
  const collection = COLLECTIONS[name];
  if (collection === undefined) return r.path === '/' ? json(r, {}) : json(r, {}, 404);
  if (idText === undefined || idText === '') {
    if (r.method === 'POST') {
      const id = collection.count + 1;
      return json(r, { ...sent(r), id }, 201, [['Location', `http://${r.host}/${name}/${id}`]]);
    }
    return json(r, list(name, r.query));
  }
  const id = numberOf(idText);
  if (id === null || id < 1 || id > collection.count) return json(r, {}, 404);
  if (nested !== undefined) {
    if (NESTED[name]?.includes(nested) !== true) return json(r, {}, 404);
    return json(r, list(nested, [[`${name.slice(0, -1)}Id`, idText]]));
  }
  switch (r.method) {
    case 'DELETE':
      return json(r, {});
    case 'PUT':
      return json(r, { ...sent(r), id });
    case 'PATCH':
      return json(r, { ...collection.item(id), ...sent(r) });
    default:
      return json(r, collection.item(id));
  }
}
