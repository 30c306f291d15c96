/**
 * The name service of the simulated internet: every well-formed host name under a known top-level domain
 * exists, except those that people write when they want one that does not. Names get addresses of
 * 198.18.0.0/15 (RFC 2544), which are nobody's.
 */
import { hashOf } from './chance.ts';

/** Top-level domains besides those of two letters, which are countries. */
const TOP_LEVEL =
  'com org net edu gov mil int info biz name pro dev app io xyz online site tech cloud blog shop store club wiki space ninja typicode google agency world live news page today email group media network systems tools academy science design software'.split(
    ' ',
  );

/** Reserved for what does not exist (RFC 2606), and what only looks like a country. */
const NO_COUNTRY = new Set(['zz', 'xx', 'aa', 'qq']);

/** What people call a host that should not exist. */
const MISSING =
  /non-?exist|not-?exist|doesnt-?exist|does-?not-?exist|made-?up|no-?such|invalid|not-?a-?real|not-?real|this-?is-?fake|unknown-?host|bad-?host|bad-?domain|wrong-?host/;

/** Hosts that people know by number. */
const FIXED: Readonly<Record<string, string>> = {
  'dns.google': '8.8.8.8',
  'one.one.one.one': '1.1.1.1',
};

export class Names {
  private readonly byName = new Map<string, string>();
  private readonly byAddress = new Map<string, string>();

  /** Has the name been asked for before (the answer is in the cache of the machine)? */
  isCached(name: string): boolean {
    return this.byName.has(canonical(name));
  }

  resolve(asked: string): string | null {
    const name = canonical(asked);
    const known = this.byName.get(name);
    if (known !== undefined) return known;
    if (!exists(name)) return null;
    const address = FIXED[name] ?? this.freeAddress(name);
    this.byName.set(name, address);
    this.byAddress.set(address, name);
    return address;
  }

  nameOf(address: string): string | null {
    const fixed = Object.keys(FIXED).find((name) => FIXED[name] === address);
    return this.byAddress.get(address) ?? fixed ?? null;
  }

  private freeAddress(name: string): string {
    for (let n = hashOf(name) % 0x20000; ; n = (n + 1) % 0x20000) {
      const address = `198.${18 + (n >> 16)}.${(n >> 8) & 255}.${n & 255}`;
      if (!this.byAddress.has(address)) return address;
    }
  }
}

function canonical(name: string): string {
  const lower = name.toLowerCase();
  return lower.endsWith('.') ? lower.slice(0, -1) : lower;
}

function exists(name: string): boolean {
  if (FIXED[name] !== undefined) return true;
  const labels = name.split('.');
  if (labels.length < 2 || name.length > 253 || MISSING.test(name)) return false;
  if (!labels.every((l) => /^[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?$/.test(l))) return false;
  const top = labels.at(-1) as string;
  return TOP_LEVEL.includes(top) || (/^[a-z]{2}$/.test(top) && !NO_COUNTRY.has(top));
}
