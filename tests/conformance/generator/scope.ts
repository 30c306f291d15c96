/** What a generated program knows at a place: names with their types, and where it stands. */

/** Types that the generator keeps apart, so that most operations make sense. */
export type Kind = 'int' | 'float' | 'str' | 'bytes' | 'bool' | 'list' | 'tuple' | 'dict' | 'set';

export const KINDS: readonly Kind[] = [
  'int',
  'float',
  'str',
  'bytes',
  'bool',
  'list',
  'tuple',
  'dict',
  'set',
];

/** A function that the program has defined; every parameter and the result are of one kind. */
export interface KnownFunction {
  readonly name: string;
  readonly parameters: readonly Kind[];
  /** Names of those that may be given by keyword, '' for the others. */
  readonly keywords: readonly string[];
  readonly result: Kind;
  /** A generator function gives its results one by one. */
  readonly isGenerator: boolean;
}

/** A class of the program: made with one int, with methods of one int argument that give an int. */
export interface KnownClass {
  readonly name: string;
  readonly methods: readonly string[];
  readonly properties: readonly string[];
}

export interface Place {
  readonly depth: number;
  /** Values must not grow from one round to the next. */
  readonly inLoop: boolean;
  readonly inFunction: boolean;
  /** `break` and `continue` are allowed. */
  readonly canBreak: boolean;
}

export class Scope {
  readonly parent: Scope | null;
  readonly place: Place;
  readonly functions: KnownFunction[];
  readonly classes: KnownClass[];
  private readonly names = new Map<string, Kind>();
  /** Loop variables and the like: read, never assigned. */
  private readonly fixed = new Set<string>();
  private readonly counter: { next: number };

  constructor(parent: Scope | null, place: Place) {
    this.parent = parent;
    this.place = place;
    this.functions = parent === null ? [] : [...parent.functions];
    this.classes = parent === null ? [] : [...parent.classes];
    this.counter = parent === null ? { next: 0 } : parent.counter;
  }

  /** A block inside: sees the names and may rebind them. */
  inner(change: Partial<Place>): Scope {
    const scope = new Scope(this, { ...this.place, depth: this.place.depth + 1, ...change });
    for (const [name, kind] of this.names) scope.names.set(name, kind);
    for (const name of this.fixed) scope.fixed.add(name);
    return scope;
  }

  /** The body of a function: sees the names and must not assign them. */
  body(): Scope {
    const scope = this.inner({ inFunction: true, canBreak: false, inLoop: true });
    for (const name of this.names.keys()) scope.fixed.add(name);
    return scope;
  }

  fresh(prefix: string): string {
    return `${prefix}${this.counter.next++}`;
  }

  bind(name: string, kind: Kind, fixed = false): void {
    this.names.set(name, kind);
    if (fixed) this.fixed.add(name);
    else this.fixed.delete(name);
  }

  /** Names of a kind, to read. */
  of(kind: Kind): string[] {
    return [...this.names].filter(([, k]) => k === kind).map(([name]) => name);
  }

  /** Names of a kind, to assign. */
  assignable(kind: Kind): string[] {
    return this.of(kind).filter((name) => !this.fixed.has(name));
  }

  all(): [string, Kind][] {
    return [...this.names];
  }
}
