/**
 * Writes the Unicode tables of the engine: names (src/engine/base/unicode-names-data.ts) and properties
 * (src/engine/stdlib/unicodedata/data.ts). The source is the `unicodedata` of the real CPython that the tests
 * use (Pyodide), whose version of Unicode the files record. Run it when that Python moves:
 *
 *   node src/tools/unicode-data.ts
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadPyodide } from 'pyodide';

const engine = join(import.meta.dirname, '../engine');

/** Characters that begin an entry of the table of names, and say how much of the last name it repeats. */
const PREFIX = 'abcdefghijklmnopqrstuvwxyz!#$%&()*+,./:;<=>?@[]^_{|}~';

const COLLECT = `
import json, unicodedata as u

def runs(prop):
    # [length, value] of neighbouring code points, all of Unicode.
    out = []
    for c in range(0x110000):
        v = prop(chr(c))
        if out and out[-1][1] == v:
            out[-1][0] += 1
        else:
            out.append([1, v])
    return out

names, patterned, numeric, decompositions, excluded = [], [], [], [], []
for c in range(0x110000):
    char = chr(c)
    name = u.name(char, None)
    if name is not None and not 0xac00 <= c <= 0xd7a3:
        suffix = '%04X' % c
        if name.endswith('-' + suffix):
            stem = name[:-len(suffix)]
            if patterned and patterned[-1][2] == stem and patterned[-1][1] == c - 1:
                patterned[-1][1] = c
            else:
                patterned.append([c, c, stem])
        else:
            names.append([c, name])
    value = u.numeric(char, None)
    if value is not None:
        numeric.append([c, value])
    d = u.decomposition(char)
    if d:
        decompositions.append([c, d])
        if '<' not in d and ' ' in d and u.normalize('NFC', char) != char:
            excluded.append(c)

aliases = []
for name in CANDIDATES:
    try:
        aliases.append([name, ord(u.lookup(name))])
    except (KeyError, TypeError):
        pass

json.dumps({
    'version': u.unidata_version, 'names': names, 'patterned': patterned, 'aliases': aliases,
    'numeric': numeric, 'decompositions': decompositions, 'excluded': excluded,
    'category': runs(u.category), 'bidirectional': runs(u.bidirectional),
    'combining': runs(lambda c: str(u.combining(c))), 'width': runs(u.east_asian_width),
    'mirrored': runs(lambda c: str(u.mirrored(c))),
})
`;

/** Names of control characters and abbreviations that may be aliases; CPython says which are. */
const CANDIDATES = [
  ...'NULL NUL|START OF HEADING SOH|START OF TEXT STX|END OF TEXT ETX|END OF TRANSMISSION EOT|ENQUIRY ENQ'.split(
    '|',
  ),
  ...'ACKNOWLEDGE ACK|ALERT BEL|BACKSPACE BS|CHARACTER TABULATION|HORIZONTAL TABULATION HT TAB|LINE FEED LF'.split(
    '|',
  ),
  ...'NEW LINE NL|END OF LINE EOL|LINE TABULATION|VERTICAL TABULATION VT|FORM FEED FF|CARRIAGE RETURN CR'.split(
    '|',
  ),
  ...'SHIFT OUT SO|LOCKING-SHIFT ONE|SHIFT IN SI|LOCKING-SHIFT ZERO|DATA LINK ESCAPE DLE|DEVICE CONTROL ONE DC1'.split(
    '|',
  ),
  ...'DEVICE CONTROL TWO DC2|DEVICE CONTROL THREE DC3|DEVICE CONTROL FOUR DC4|NEGATIVE ACKNOWLEDGE NAK'.split(
    '|',
  ),
  ...'SYNCHRONOUS IDLE SYN|END OF TRANSMISSION BLOCK ETB|CANCEL CAN|END OF MEDIUM EOM EM|SUBSTITUTE SUB'.split(
    '|',
  ),
  ...'ESCAPE ESC|INFORMATION SEPARATOR FOUR|FILE SEPARATOR FS|INFORMATION SEPARATOR THREE|GROUP SEPARATOR GS'.split(
    '|',
  ),
  ...'INFORMATION SEPARATOR TWO|RECORD SEPARATOR RS|INFORMATION SEPARATOR ONE|UNIT SEPARATOR US|DELETE DEL'.split(
    '|',
  ),
  ...'SPACE SP|NO-BREAK SPACE NBSP|SOFT HYPHEN SHY|NEXT LINE NEL|PADDING CHARACTER PAD|HIGH OCTET PRESET HOP'.split(
    '|',
  ),
  ...'BREAK PERMITTED HERE BPH|NO BREAK HERE NBH|INDEX IND|START OF SELECTED AREA SSA|END OF SELECTED AREA ESA'.split(
    '|',
  ),
  ...'CHARACTER TABULATION SET HTS|LINE TABULATION SET VTS|PARTIAL LINE FORWARD PLD|PARTIAL LINE BACKWARD PLU'.split(
    '|',
  ),
  ...'REVERSE LINE FEED RI|REVERSE INDEX|SINGLE SHIFT TWO SS2|SINGLE SHIFT THREE SS3|DEVICE CONTROL STRING DCS'.split(
    '|',
  ),
  ...'PRIVATE USE ONE PU1|PRIVATE USE TWO PU2|SET TRANSMIT STATE STS|CANCEL CHARACTER CCH|MESSAGE WAITING MW'.split(
    '|',
  ),
  ...'START OF GUARDED AREA SPA|END OF GUARDED AREA EPA|START OF STRING SOS|SINGLE GRAPHIC CHARACTER INTRODUCER SGC'.split(
    '|',
  ),
  ...'SINGLE CHARACTER INTRODUCER SCI|CONTROL SEQUENCE INTRODUCER CSI|STRING TERMINATOR ST|OPERATING SYSTEM COMMAND OSC'.split(
    '|',
  ),
  ...'PRIVACY MESSAGE PM|APPLICATION PROGRAM COMMAND APC|COMBINING GRAPHEME JOINER CGJ|ZERO WIDTH SPACE ZWSP'.split(
    '|',
  ),
  ...'ZERO WIDTH NON-JOINER ZWNJ|ZERO WIDTH JOINER ZWJ|LEFT-TO-RIGHT MARK LRM|RIGHT-TO-LEFT MARK RLM|LRE|RLE|PDF|LRO|RLO'.split(
    '|',
  ),
  ...'NNBSP|MMSP|WJ|LRI|RLI|FSI|PDI|BYTE ORDER MARK|BOM|ZWNBSP|ALM|LATIN CAPITAL LETTER GHA|LATIN SMALL LETTER GHA'.split(
    '|',
  ),
  ...'WEIERSTRASS ELLIPTIC FUNCTION|MICR ON US SYMBOL|MICR DASH SYMBOL'.split('|'),
];

/** 'LINE FEED LF' names a character in full and by its abbreviations, each of which is a candidate. */
function aliasCandidates(): string[] {
  const found = new Set<string>();
  for (const row of CANDIDATES) {
    const words = row.split(' ');
    for (let i = 1; i <= words.length; i++) found.add(words.slice(0, i).join(' '));
    for (const word of words) found.add(word);
  }
  for (let i = 1; i <= 256; i++) found.add(`VS${i}`);
  return [...found];
}

type Run = [number, string];

interface Collected {
  readonly version: string;
  readonly names: [number, string][];
  readonly patterned: [number, number, string][];
  readonly aliases: [string, number][];
  readonly numeric: [number, number][];
  readonly decompositions: [number, string][];
  readonly excluded: number[];
  readonly category: Run[];
  readonly bidirectional: Run[];
  readonly combining: Run[];
  readonly width: Run[];
  readonly mirrored: Run[];
}

const base36 = (n: number): string => n.toString(36);

/** Each name with what it shares with the one before left out. */
function frontCoded(names: readonly [number, string][]): string {
  let before = '';
  let out = '';
  for (const [, name] of names) {
    let shared = 0;
    const most = Math.min(name.length, before.length, PREFIX.length - 1);
    while (shared < most && name[shared] === before[shared]) shared++;
    out += (PREFIX[shared] as string) + name.slice(shared);
    before = name;
  }
  return out;
}

/** Runs of neighbouring code points: gap to the run before and length, in base 36. */
function codeRuns(names: readonly [number, string][]): string {
  const runs: string[] = [];
  let next = 0;
  for (let i = 0; i < names.length;) {
    const start = (names[i] as [number, string])[0];
    let end = start;
    while (i < names.length && (names[i] as [number, string])[0] === end) {
      end++;
      i++;
    }
    runs.push(`${base36(start - next)}.${base36(end - start)}`);
    next = end;
  }
  return runs.join(' ');
}

/** Values in order of their first use, and runs as length and value number. */
function runTable(runs: readonly Run[]): string {
  const values = [...new Set(runs.map(([, value]) => value))];
  const coded = runs.map(([length, value]) => `${base36(length)}.${base36(values.indexOf(value))}`);
  return `${values.join(',')};${coded.join(' ')}`;
}

/** Neighbours whose values count upwards by one are one run: gap, length, first value. */
function numericTable(rows: readonly [number, number][]): string {
  const out: string[] = [];
  let next = 0;
  for (let i = 0; i < rows.length;) {
    const [start, first] = rows[i] as [number, number];
    let length = 0;
    while (i < rows.length && rows[i]?.[0] === start + length && rows[i]?.[1] === first + length) {
      length++;
      i++;
    }
    out.push(`${base36(start - next)}.${base36(length)}.${String(first)}`);
    next = start + length;
  }
  return out.join(' ');
}

/** Gap to the code point before, then tag number and characters in base 36. */
function decompositionTable(rows: readonly [number, string][]): string {
  const tags: string[] = [''];
  const out: string[] = [];
  let next = 0;
  for (const [code, text] of rows) {
    const words = text.split(' ');
    const tag = words[0]?.startsWith('<') === true ? (words.shift() as string) : '';
    if (!tags.includes(tag)) tags.push(tag);
    const chars = words.map((word) => base36(parseInt(word, 16)));
    out.push([base36(code - next), base36(tags.indexOf(tag)), ...chars].join('.'));
    next = code + 1;
  }
  return `${tags.join(',')};${out.join(' ')}`;
}

const head = (what: string, version: string): string =>
  `/**\n * ${what} Unicode ${version}. Made by src/tools/unicode-data.ts, which says how to read it; do not edit.\n */\n\n`;

const constant = (comment: string, name: string, value: string): string =>
  `/** ${comment} */\nexport const ${name} =\n  ${JSON.stringify(value).replaceAll("'", "\\'").replace(/^"|"$/g, "'")};\n`;

function namesFile(data: Collected): string {
  return [
    head('Names of characters.', data.version),
    constant('Version of Unicode.', 'UNICODE_VERSION', data.version),
    constant('How much of the last name an entry repeats.', 'PREFIX', PREFIX),
    constant(
      'Runs of code points that have names: gap, length.',
      'NAME_RUNS',
      codeRuns(data.names),
    ),
    constant('The names, front-coded.', 'NAMES', frontCoded(data.names)),
    constant(
      'Ranges named by their number: first, last, stem.',
      'PATTERNED',
      data.patterned.map(([a, b, stem]) => `${base36(a)}.${base36(b)}.${stem}`).join(','),
    ),
    constant(
      'Other names, for looking up only.',
      'ALIASES',
      data.aliases
        .filter(([name, code]) => !data.names.some(([c, n]) => c === code && n === name))
        .map(([name, code]) => `${base36(code)}.${name}`)
        .join(','),
    ),
  ].join('\n');
}

function propertiesFile(data: Collected): string {
  return [
    head('Properties of characters.', data.version),
    constant('General category.', 'CATEGORY', runTable(data.category)),
    constant('Bidirectional class.', 'BIDIRECTIONAL', runTable(data.bidirectional)),
    constant('Canonical combining class.', 'COMBINING', runTable(data.combining)),
    constant('East Asian width.', 'WIDTH', runTable(data.width)),
    constant('Mirrored in bidirectional text.', 'MIRRORED', runTable(data.mirrored)),
    constant('Numeric values: gap, length, first value.', 'NUMERIC', numericTable(data.numeric)),
    constant(
      'Decompositions: gap, tag, characters; the tags stand in front.',
      'DECOMPOSITION',
      decompositionTable(data.decompositions),
    ),
    constant(
      'Canonical pairs that are not put together again.',
      'EXCLUDED',
      data.excluded.map(base36).join(' '),
    ),
  ].join('\n');
}

const python = await loadPyodide();
const source = COLLECT.replace('CANDIDATES', JSON.stringify(aliasCandidates()));
const data = JSON.parse(python.runPython(source) as string) as Collected;
writeFileSync(join(engine, 'base/unicode-names-data.ts'), namesFile(data));
writeFileSync(join(engine, 'stdlib/unicodedata/data.ts'), propertiesFile(data));
