/**
 * Statements, by chance. Every loop ends after a few rounds, and what is kept from one round to the next does not grow.
 */
import type { Chance } from './chance.ts';
import { Definitions } from './definitions.ts';
import type { Expressions } from './expressions.ts';
import { KINDS, type Kind, type Scope } from './scope.ts';

export const indent = (lines: readonly string[]): string[] => lines.map((line) => `    ${line}`);

const ERRORS = [
  'ValueError',
  'KeyError',
  'IndexError',
  'TypeError',
  'ZeroDivisionError',
  'LookupError',
];

/** A value that cannot grow without end when it is assigned again and again. */
function bounded(kind: Kind, value: string, scope: Scope): string {
  if (!scope.place.inLoop) return value;
  switch (kind) {
    case 'int':
      return `${value} % 1000003`;
    case 'str':
    case 'bytes':
    case 'list':
    case 'tuple':
      return `${value}[:24]`;
    case 'dict':
      return `dict(list(${value}.items())[:8])`;
    default:
      return value;
  }
}

export class Statements {
  private readonly chance: Chance;
  private readonly expressions: Expressions;
  private readonly definitions: Definitions;

  constructor(chance: Chance, expressions: Expressions) {
    this.chance = chance;
    this.expressions = expressions;
    this.definitions = new Definitions(chance, expressions, this);
  }

  definition(scope: Scope): string[] {
    return this.definitions.one(scope);
  }

  block(scope: Scope, low = 1, high = 3): string[] {
    return this.chance.some(low, high, () => this.one(scope)).flat();
  }

  one(scope: Scope): string[] {
    const { chance } = this;
    const { depth, canBreak, inFunction } = scope.place;
    const nested = depth < 3 ? 1 : 0;
    return chance.weighted<string[]>([
      [6, () => this.assign(scope)],
      [4, () => [`show(${chance.some(1, 2, () => this.expressions.any(scope)).join(', ')})`]],
      [2, () => this.augmented(scope)],
      [2, () => this.unpacked(scope)],
      [2, () => this.change(scope)],
      [4 * nested, () => this.conditional(scope)],
      [4 * nested, () => this.forLoop(scope)],
      [2 * nested, () => this.whileLoop(scope)],
      [4 * nested, () => this.tried(scope)],
      [2 * nested, () => this.withBlock(scope)],
      [2 * nested, () => this.matched(scope)],
      [depth === 0 ? 4 : nested, () => this.definitions.one(scope)],
      [1, () => [this.asserted(scope)]],
      [
        canBreak ? 2 : 0,
        () => [`if ${this.expressions.condition(scope)}: ${chance.pick(['break', 'continue'])}`],
      ],
      [depth > 0 && inFunction ? 1 : 0, () => this.raised(scope)],
    ]);
  }

  private assign(scope: Scope): string[] {
    const { chance } = this;
    const kind = chance.pick(KINDS);
    const value = this.expressions.of(kind, scope);
    const names = scope.assignable(kind);
    const name =
      names.length > 0 && chance.once(2) ? chance.pick(names) : scope.fresh(kind[0] as string);
    if (chance.once(8)) {
      const other = scope.fresh('w');
      const line = `${name} = ${bounded(kind, `(${other} := ${value})`, scope)}`;
      scope.bind(name, kind);
      scope.bind(other, kind);
      return [line];
    }
    const line = `${name} = ${bounded(kind, `(${value})`, scope)}`;
    scope.bind(name, kind);
    return [line];
  }

  private augmented(scope: Scope): string[] {
    const { chance, expressions } = this;
    const kind = chance.pick<Kind>(['int', 'float', 'str', 'list', 'set']);
    const names = scope.assignable(kind);
    if (names.length === 0) return this.assign(scope);
    const name = chance.pick(names);
    switch (kind) {
      case 'int':
        return [
          `${name} ${chance.pick(['+=', '-=', '^=', '|=', '&=', '%=', '//='])} ${expressions.of('int', scope)}`,
        ];
      case 'float':
        return [
          `${name} ${chance.pick(['+=', '-=', '*=', '/='])} ${expressions.literal('float', scope)}`,
        ];
      case 'set':
        return [`${name} ${chance.pick(['|=', '&=', '-=', '^='])} ${expressions.of('set', scope)}`];
      default:
        return [`${name} += ${expressions.literal(kind, scope)}`, `${name} = ${name}[-24:]`];
    }
  }

  private unpacked(scope: Scope): string[] {
    const { chance, expressions } = this;
    const [a, b] = [scope.fresh('a'), scope.fresh('b')];
    const lines = chance.weighted([
      [2, () => [`${a}, ${b} = ${expressions.of('int', scope)}, ${expressions.of('int', scope)}`]],
      [2, () => [`${a}, *rest = ${expressions.of('list', scope)} or [0]`, `${b} = len(rest)`]],
      [1, () => [`(${a}, (${b}, *_)), _ = (1, ${expressions.of('tuple', scope)} + (2,)), 0`]],
      [1, () => [`${a} = ${b} = ${bounded('int', `(${expressions.of('int', scope)})`, scope)}`]],
      [1, () => [`${a}, ${b} = ${expressions.of('tuple', scope)}`]],
    ]);
    scope.bind(a, 'int');
    scope.bind(b, 'int');
    return lines;
  }

  /** A change of a container in place. */
  private change(scope: Scope): string[] {
    const { chance, expressions } = this;
    const kind = chance.pick<Kind>(['list', 'dict', 'set']);
    const names = scope.of(kind);
    if (names.length === 0) return this.assign(scope);
    const name = chance.pick(names);
    const int = expressions.of('int', scope);
    const at = String(chance.int(-3, 3));
    if (kind === 'set')
      return [`${name}.${chance.pick(['add', 'discard', 'remove'])}(int(${int}) % 20)`];
    if (kind === 'dict') {
      const key = expressions.of('str', scope);
      return [
        chance.pick([
          `${name}[${key}] = ${int}`,
          `show(${name}.pop(${key}, None))`,
          `del ${name}[${key}]`,
          `show(${name}.setdefault(${key}, ${int}))`,
          `${name}.update(a=${int})`,
        ]),
      ];
    }
    return [
      chance.pick([
        `if len(${name}) < 20: ${name}.append(${int})`,
        `show(${name}.pop(${at}))`,
        `${name}[${at}] = ${int}`,
        `del ${name}[${at}:]`,
        `if len(${name}) < 20: ${name}[${at}:${at}] = ${expressions.literal('list', scope)}`,
        `${name}.sort(${chance.pick(['', 'reverse=True', 'key=lambda v: -v'])})`,
        `${name}.remove(${int})`,
        `${name}.reverse()`,
      ]),
    ];
  }

  private conditional(scope: Scope): string[] {
    const { chance, expressions } = this;
    const branch = (): string[] => indent(this.block(scope.inner({})));
    const lines = [`if ${expressions.condition(scope)}:`, ...branch()];
    if (chance.once(3)) lines.push(`elif ${expressions.condition(scope)}:`, ...branch());
    if (chance.once(2)) lines.push('else:', ...branch());
    return lines;
  }

  private forLoop(scope: Scope): string[] {
    const { chance, expressions } = this;
    const name = scope.fresh('i');
    const inner = scope.inner({ inLoop: true, canBreak: true });
    const head = chance.weighted([
      [
        4,
        () => {
          inner.bind(name, 'int', true);
          return `for ${name} in ${expressions.ints(scope, 1)}:`;
        },
      ],
      [
        1,
        () => {
          inner.bind(name, 'str', true);
          return `for ${name} in ${expressions.of('str', scope)}[:5]:`;
        },
      ],
      [
        1,
        () => {
          const value = scope.fresh('v');
          inner.bind(name, 'int', true);
          inner.bind(value, 'int', true);
          return `for ${name}, ${value} in enumerate(${expressions.ints(scope, 1)}):`;
        },
      ],
      [
        1,
        () => {
          const key = scope.fresh('k');
          inner.bind(key, 'str', true);
          inner.bind(name, 'int', true);
          return `for ${key}, ${name} in list(${expressions.of('dict', scope)}.items())[:4]:`;
        },
      ],
    ]);
    const lines = [head, ...indent(this.block(inner))];
    if (chance.once(4)) lines.push('else:', ...indent(this.block(scope.inner({}))));
    return lines;
  }

  private whileLoop(scope: Scope): string[] {
    const { chance, expressions } = this;
    const n = scope.fresh('n');
    const inner = scope.inner({ inLoop: true, canBreak: true });
    inner.bind(n, 'int', true);
    const lines = [
      `${n} = ${chance.int(1, 5)}`,
      `while ${n} > 0${chance.once(3) ? ` and ${expressions.condition(scope)}` : ''}:`,
      ...indent([`${n} -= 1`, ...this.block(inner)]),
    ];
    if (chance.once(4)) lines.push('else:', ...indent(this.block(scope.inner({}))));
    return lines;
  }

  private tried(scope: Scope): string[] {
    const { chance, expressions } = this;
    const branch = (): string[] => indent(this.block(scope.inner({}), 1, 2));
    const body = [...branch()];
    if (chance.once(2)) body.push(...indent(this.raised(scope)));
    const lines = ['try:', ...body];
    const star = chance.once(12);
    if (star || !chance.once(6)) {
      const handler = chance.pick([
        ...ERRORS,
        'Exception',
        `(${chance.pick(ERRORS)}, ${chance.pick(ERRORS)})`,
      ]);
      lines.push(
        `except${star ? '*' : ''} ${handler} as e:`,
        ...indent([
          star ? 'show(repr(e))' : 'show(type(e).__name__, str(e))',
          ...(chance.once(3) ? this.block(scope.inner({ canBreak: false }), 1, 1) : []),
        ]),
      );
      if (!star && chance.once(5))
        lines.push(
          ...indent([
            `raise ${chance.pick(ERRORS)}(${expressions.of('str', scope)}) from ${chance.pick(['e', 'None'])}`,
          ]),
        );
      if (chance.once(4)) lines.push('else:', ...branch());
      if (!chance.once(3)) return this.guarded(lines);
    }
    lines.push('finally:', ...indent(this.block(scope.inner({ canBreak: false }), 1, 2)));
    return this.guarded(lines);
  }

  /** Mostly nothing gets further than here: otherwise most programs would end early. */
  private guarded(lines: string[]): string[] {
    if (this.chance.once(8)) return lines;
    return [
      'try:',
      ...indent(lines),
      'except Exception as e:',
      "    show('caught', repr(e), repr(e.__context__))",
    ];
  }

  raised(scope: Scope): string[] {
    const { chance, expressions } = this;
    return [
      chance.weighted([
        [3, () => `raise ${chance.pick(ERRORS)}(${expressions.any(scope)})`],
        [1, () => `raise ${chance.pick(ERRORS)}`],
        [1, () => `show(${expressions.of('list', scope)}[${chance.int(3, 9)}])`],
        [1, () => `show(${expressions.of('int', scope)} // 0)`],
        [1, () => `show(undefined_name)`],
        [1, () => `show(${expressions.any(scope)}.missing)`],
        [
          1,
          () => `raise ExceptionGroup('several', [ValueError(${chance.int(0, 9)}), KeyError('k')])`,
        ],
      ]),
    ];
  }

  private withBlock(scope: Scope): string[] {
    const { chance, expressions } = this;
    const name = scope.fresh('m');
    const inner = scope.inner({});
    inner.bind(name, 'int');
    return [
      `with Guard(${expressions.of('int', scope)}, ${chance.pick(['True', 'False'])}) as ${name}:`,
      ...indent(this.block(inner, 1, 2)),
      ...(chance.once(3) ? indent(this.raised(scope)) : []),
    ];
  }

  private matched(scope: Scope): string[] {
    const { chance, expressions } = this;
    const inner = (): string[] => indent(indent(this.block(scope.inner({}), 1, 1)));
    const head = (line: string): string => `    ${line}`;
    const lines = [`match ${expressions.any(scope)}:`];
    const cases: readonly string[] = [
      `case ${chance.int(-2, 9)}:`,
      `case ${chance.int(0, 5)} | 'spam' | None:`,
      'case [p, q]:',
      'case [first, *others] if first:',
      "case {'a': value, **more}:",
      'case str() as text:',
      'case int(number) if number > 3:',
      'case float() | bytes():',
      'case (0, _) | (_, 0):',
      'case True | False:',
      'case []:',
    ];
    for (const line of chance.some(1, 4, () => chance.pick(cases))) {
      lines.push(head(line), ...indent(indent([`show('case ${line.length}')`])), ...inner());
    }
    if (chance.once(2)) lines.push(head('case _:'), ...inner());
    return lines;
  }

  private asserted(scope: Scope): string {
    const { expressions } = this;
    const claim = `assert ${expressions.condition(scope)} or True, ${expressions.any(scope, 1)}`;
    return claim;
  }
}
