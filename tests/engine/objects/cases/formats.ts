/** Cases for format() and `%`: drawn specs on telling values, and every error. */
import { Draw } from './draw.ts';

const INTS = [
  '0',
  '1',
  '-1',
  '42',
  '-42',
  '255',
  '1234',
  '-1234',
  '1234567',
  '12345678901234567890',
  '-2**70',
  'True',
  '65',
  '0x1F600',
  '10**400',
];
const FLOATS = [
  '0.0',
  '-0.0',
  '1.0',
  '-1.5',
  '0.1',
  '0.5',
  '2.5',
  '3.14159265',
  '1234.5678',
  '-1234567.891',
  '1e16',
  '1e15',
  '1.5e-7',
  '123456789012345678.0',
  '1e100',
  '5e-324',
  '1.7976931348623157e308',
  'float("inf")',
  '-float("inf")',
  'float("nan")',
  '0.00001234',
  '99999.5',
  '999999.5',
  '0.045',
  '1e22',
  '2.675',
  '-0.0001',
  '100.0',
  '1e5',
  '0.125',
  '0.375',
];
const TEXTS = [
  "''",
  "'a'",
  "'hello'",
  "'h\\xe9llo w\\xf6rld'",
  "'\\U0001f600\\U0001f601\\U0001f602'",
  "'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'",
];
const COMPLEXES = [
  '0j',
  '1+2j',
  '-1.5-2.5j',
  '1e20+1e-10j',
  '-0j',
  'complex(0.0,-3)',
  'complex("inf+nanj")',
  '3+0j',
];
const SINGLE = [
  "format(1,'s')",
  "format('a','d')",
  "format(1.5,'d')",
  "format(1,'.3d')",
  "format(1,'_n')",
  "format(1,',_d')",
  "format(1,'c')",
  "format(-1,'c')",
  "format('a','=5')",
  "format('a','+')",
  "format('a',' ')",
  "format('a','#')",
  "format('a','z')",
  "format('a',',')",
  "format('a','_')",
  "format(1,'z')",
  "format(1,'.1000000000000000000000')",
  "format(1,'1000000000000000000000')",
  "format(1,'5x5')",
  "format(1.5,'.f')",
  "format(1j,'=5')",
  "format(1j,'05')",
  "format(1j,'d')",
  "format(1,',c')",
  "format(1,'+c')",
  "format(1,'#c')",
  "format(1,',x')",
  "format(1,'_x')",
  "format(1.5,'_x')",
  "format(1.5,'y')",
  "format(1,',,')",
  "format(1,',_')",
  "format(1,'_,')",
  "format(1.5,'_.3_f')",
  "format(1234.5678912345,'.8,f')",
  "format('a','.f')",
  "format(1,'\\xe9')",
];
const PERCENT_SINGLE = [
  '"%s %s" % (1,)',
  '"%s" % (1,2)',
  '"%s" % ()',
  '"" % 1',
  '"" % ()',
  '"" % {}',
  '"%(a)s %(b)d" % {"a":1,"b":2}',
  '"%(a)s" % {"b":1}',
  '"%(a)s" % 1',
  '"%(a" % {"a":1}',
  '"%(a(b))s" % {"a(b)":3}',
  '"%" % 1',
  '"%(a)" % {"a":1}',
  '"%5" % 1',
  '"%*d" % (5,42)',
  '"%-*d|" % (5,42)',
  '"%*d|" % (-5,42)',
  '"%.*f" % (2,3.14159)',
  '"%*d" % ("a",1)',
  '"%.*f" % (-2,3.14159)',
  '"%c" % "ab"',
  '"%c" % 1.5',
  '"%c" % 0x110000',
  '"%c" % -1',
  '"%c" % "\\xe9"',
  '"%d" % "a"',
  '"%x" % 1.5',
  '"%f" % "a"',
  '"%d" % None',
  '"%i" % 1.9',
  '"%x" % "a"',
  '"%q" % 1',
  '"abc%" % ()',
  '"%%" % ()',
  '"%% %s" % 5',
  '"%s" % "abc"',
  '"%s" % [1,2]',
  '"%r" % "a\'b"',
  '"%a" % "\\xe9"',
  '"%5%|" % ()',
  '"%s" % ("a",)',
  '"%s" % {}',
  '"%\\xe9" % 1',
  '"%\\n" % 1',
  'b"%s" % "a"',
  'b"%b" % b"x"',
  'b"%a" % "\\xe9"',
  'b"%c" % 256',
  'b"%c" % b"ab"',
  'b"%c" % "a"',
  'b"%d" % "a"',
  'b"%s %s" % (b"a",)',
  'b"%s" % (b"a",b"b")',
  'b"%(a)s" % {b"a":b"x"}',
  'b"%(a)s" % {"a":b"x"}',
  'bytearray(b"%d") % 5',
  'b"%5.1f|" % 2.25',
  'b"%q" % 1',
];

interface Kind {
  readonly values: readonly string[];
  readonly types: readonly string[];
  readonly count: number;
}

const KINDS: readonly Kind[] = [
  { values: INTS, types: ['', ...'dboxXnceEfFgG%sy'], count: 2000 },
  { values: FLOATS, types: ['', ...'eEfFgG%nefggdsx'], count: 3000 },
  { values: TEXTS, types: ['', 's', 's', 's', 'd', 'f', '\\xe9'], count: 500 },
  { values: COMPLEXES, types: ['', ...'efgGnd%'], count: 700 },
];

const FILLS = ['', '*', '0', '\\xe9', '\\U0001f600', ' '];
const WIDTHS = ['', '', '1', '5', '8', '9', '10', '12', '25'];
const PRECISIONS = ['', '', '', '.0', '.1', '.2', '.3', '.6', '.10', '.17', '.30', '.110'];

function spec(draw: Draw, types: readonly string[]): string {
  const align = draw.of(['', '<', '>', '^', '=']);
  const fill = align === '' ? '' : draw.of(FILLS);
  const sign = draw.of(['', '', '', '', '+', '-', ' ']);
  const flags = draw.of(['', '', '', 'z']) + draw.of(['', '', '#']) + draw.of(['', '', '0']);
  const width = draw.of(WIDTHS) + draw.of(['', '', '', ',', '_']);
  const precision = draw.of(PRECISIONS) + (draw.chance(5) ? draw.of([',', '_']) : '');
  return fill + align + sign + flags + width + precision + draw.of(types);
}

export function formatCases(): string[] {
  const draw = new Draw(2);
  const cases = [...SINGLE];
  for (const { values, types, count } of KINDS) {
    for (let i = 0; i < count; i++)
      cases.push(`format(${draw.of(values)}, '${spec(draw, types)}')`);
  }
  const digits = ['0', '1', '2', '3', '5', '8', '15', '17', '20', '40', '101', '120', '300'];
  for (let i = 0; i < 1500; i++) {
    cases.push(
      `format(${draw.double()}, '.${draw.of(digits)}${draw.of(['e', 'f', 'g', '', '%'])}')`,
    );
  }
  return cases;
}

export function percentCases(): string[] {
  const draw = new Draw(4);
  const values = [...INTS.slice(0, -1), ...FLOATS, ...TEXTS, 'None', 'b"ab"', '"ab"'];
  const cases = [...PERCENT_SINGLE];
  for (let i = 0; i < 2000; i++) {
    const flags = ['-', '+', ' ', '#', '0'].filter(() => draw.chance(25)).join('');
    const precision = draw.of(['', '', '.0', '.2', '.5', '.20', '.']);
    const size = draw.of(['', '', '5', '12', '30']) + precision + draw.of(['', '', 'l', 'h']);
    const template = `"%${flags}${size}${draw.of([...'diouxXeEfFgGcsra%by'])}"`;
    const value = draw.of(values);
    cases.push(`${template} % (${value},)`);
    if (draw.chance(30)) cases.push(`b${template} % (${value},)`);
    if (draw.chance(20)) cases.push(`${template} % ${value}`);
  }
  return cases;
}
