/**
 * The rest of `sys`: what the installation is made of, hooks that programs replace, and sizes of objects
 * (Python/sysmodule.c). Left out: import hooks are lists that nothing asks; tracing and profiling functions.
 */
import { getAttr, repr } from '../objects/abstract.ts';
import { Unsupported, valueError } from '../objects/errors.ts';
import { nativeFunction, setIn } from '../objects/native.ts';
import type { PyObject } from '../objects/object.ts';
import { newDict, newInt, newList, newStr, newTuple, None, pyBool } from '../objects/roster.ts';
import { frozensetOf } from '../objects/set.ts';
import { settle, type Gen } from '../objects/runtime.ts';
import type { DictTable } from '../objects/dict-table.ts';
import type { PyFrame } from '../vm/frame.ts';
import type { Interpreter } from '../vm/interpreter.ts';
import { frameObject } from '../vm/unwind.ts';

const words = (text: string): string[] => text.split(/\s+/).filter((w) => w !== '');

/** sys.stdlib_module_names of 3.13; 3.14 adds and takes away a few. */
const MODULES =
  words(`__future__ _abc _aix_support _android_support _ast _asyncio _bisect _blake2 _bz2
  _codecs _codecs_cn _codecs_hk _codecs_iso2022 _codecs_jp _codecs_kr _codecs_tw _collections
  _collections_abc _colorize _compat_pickle _contextvars _csv _ctypes _curses _curses_panel _datetime
  _dbm _decimal _elementtree _frozen_importlib _frozen_importlib_external _functools _gdbm _hashlib
  _heapq _imp _interpchannels _interpqueues _interpreters _io _ios_support _json _locale _lsprof _lzma
  _markupbase _md5 _multibytecodec _multiprocessing _opcode _opcode_metadata _operator _osx_support
  _overlapped _pickle _posixshmem _posixsubprocess _py_abc _pydatetime _pydecimal _pyio _pylong _pyrepl
  _queue _random _scproxy _sha1 _sha2 _sha3 _signal _sitebuiltins _socket _sqlite3 _sre _ssl _stat
  _statistics _string _strptime _struct _suggestions _symtable _sysconfig _thread _threading_local
  _tkinter _tokenize _tracemalloc _typing _uuid _warnings _weakref _weakrefset _winapi _wmi _zoneinfo abc
  antigravity argparse array ast asyncio atexit base64 bdb binascii bisect builtins bz2 cProfile calendar
  cmath cmd code codecs codeop collections colorsys compileall concurrent configparser contextlib
  contextvars copy copyreg csv ctypes curses dataclasses datetime dbm decimal difflib dis doctest email
  encodings ensurepip enum errno faulthandler fcntl filecmp fileinput fnmatch fractions ftplib functools
  gc genericpath getopt getpass gettext glob graphlib grp gzip hashlib heapq hmac html http idlelib
  imaplib importlib inspect io ipaddress itertools json keyword linecache locale logging lzma mailbox
  marshal math mimetypes mmap modulefinder msvcrt multiprocessing netrc nt ntpath nturl2path numbers
  opcode operator optparse os pathlib pdb pickle pickletools pkgutil platform plistlib poplib posix
  posixpath pprint profile pstats pty pwd py_compile pyclbr pydoc pydoc_data pyexpat queue quopri random
  re readline reprlib resource rlcompleter runpy sched secrets select selectors shelve shlex shutil signal
  site smtplib socket socketserver sqlite3 sre_compile sre_constants sre_parse ssl stat statistics string
  stringprep struct subprocess symtable sys sysconfig syslog tabnanny tarfile tempfile termios textwrap
  this threading time timeit tkinter token tokenize tomllib trace traceback tracemalloc tty turtle
  turtledemo types typing unicodedata unittest urllib uuid venv warnings wave weakref webbrowser winreg
  winsound wsgiref xml xmlrpc zipapp zipfile zipimport zlib zoneinfo`);
const NEW_IN_3_14 = words(
  '_ast_unparse _hmac _py_warnings _remote_debugging _zstd annotationlib compression',
);

const BUILT_IN = words(`_abc _ast _codecs _collections _functools _imp _io _locale _operator _signal
  _sre _stat _string _suggestions _symtable _sysconfig _thread _tokenize _tracemalloc _typing _warnings
  _weakref atexit builtins errno faulthandler gc itertools marshal posix pwd sys time`);

export function initSysMore(vm: Interpreter, table: DictTable, argv: readonly string[]): void {
  const short = vm.profile.patchLevel.split('.').slice(0, 2).join('.');
  const modules = [...MODULES, ...(vm.profile.library === '3.14' ? NEW_IN_3_14 : [])];
  const set = (name: string, value: PyObject): void => setIn(table, name, value);
  set('builtin_module_names', newTuple(BUILT_IN.map(newStr)));
  vm.state.set('stdlib.names', new Set(modules));
  set('stdlib_module_names', frozensetOf(vm)(modules.map(newStr)));
  const executable = `/usr/bin/python${short}`;
  set('executable', newStr(executable));
  set('_base_executable', newStr(executable));
  set('orig_argv', newList([executable, ...argv].map(newStr)));
  for (const name of ['exec_prefix', 'base_prefix', 'base_exec_prefix']) set(name, newStr('/usr'));
  set('_stdlib_dir', newStr(`/usr/lib/python${short}`));
  set('_home', None);
  set('platlibdir', newStr('lib'));
  set('float_repr_style', newStr('short'));
  const abi = vm.profile.gil === 'none' ? 't' : '';
  set('abiflags', newStr(abi));
  set('pycache_prefix', None);
  set('_git', newTuple(['CPython', '', ''].map(newStr)));
  set('_framework', newStr(''));
  set('meta_path', newList([]));
  set('path_hooks', newList([]));
  set('path_importer_cache', newDict());
  set('__doc__', None);
  set('__package__', newStr(''));
  set('__spec__', None);
  set('__loader__', None);
  hooks(vm, table);
  inspection(vm, table);
}

function hooks(vm: Interpreter, table: DictTable): void {
  const def = (name: string, signature: string, f: Parameters<typeof nativeFunction>[3]): void =>
    setIn(table, name, nativeFunction('sys', name, signature, f));
  def('displayhook', 'object, /', function* (rt, value: PyObject): Gen {
    const { builtins } = vm;
    if (value === None) return None;
    setIn(builtins.v, '_', None);
    const text = yield* settle(repr(rt, value));
    const stdout = table.getStr('stdout');
    if (stdout === undefined || stdout === None) return None;
    const write = yield* settle(getAttr(rt, stdout, 'write'));
    yield* settle(rt.call(write, [newStr(`${text}\n`)]));
    setIn(builtins.v, '_', value);
    return None;
  });
  def('breakpointhook', '*args, **kws', () => {
    throw new Unsupported('breakpoint(): there is no debugger');
  });
  def('audit', 'event, /, *args', () => None);
  def('addaudithook', 'hook', () => None);
  def('getfilesystemencodeerrors', '', () => newStr('surrogateescape'));
  for (const name of ['settrace', 'setprofile', '_settraceallthreads', '_setprofileallthreads'])
    def(name, 'function, /', (_rt, f: PyObject) => {
      if (f === None) return None;
      throw new Unsupported(`sys.${name}()`);
    });
  for (const name of ['displayhook', 'breakpointhook'])
    setIn(table, `__${name}__`, table.getStr(name) as PyObject);
}

/** Functions that look at the interpreter. */
function inspection(vm: Interpreter, table: DictTable): void {
  const def = (name: string, signature: string, f: Parameters<typeof nativeFunction>[3]): void =>
    setIn(table, name, nativeFunction('sys', name, signature, f));
  def('_getframemodulename', 'depth=0', (_rt, depth?: PyObject<number>) => {
    let left = depth === undefined ? 0 : depth.v;
    for (let f = vm.thread.frame; f !== null; f = f.back) {
      if (f.native) continue;
      if (left-- === 0) return (f as PyFrame).globals.getStr('__name__') ?? None;
    }
    return None;
  });
  def('_current_frames', '', () => {
    const frames = newDict();
    for (let f = vm.thread.frame; f !== null; f = f.back) {
      if (f.native) continue;
      frames.v.setByHostKey(
        vm.thread.ident,
        () => newInt(vm.thread.ident),
        frameObject(f as PyFrame),
      );
      break;
    }
    return frames;
  });
  def('getallocatedblocks', '', () => newInt(0));
  def('getunicodeinternedsize', '', () => newInt(0));
  def('_clear_type_cache', '', () => None);
  def('_clear_internal_caches', '', () => None);
  def('_debugmallocstats', '', () => None);
  def('call_tracing', 'func, args, /', (rt, func: PyObject, args: PyObject) =>
    rt.call(func, args.v as PyObject[]),
  );
  def('is_stack_trampoline_active', '', () => pyBool(false));
  def('getdlopenflags', '', () => newInt(2));
  def('setdlopenflags', 'flags, /', () => None);
  def('get_coroutine_origin_tracking_depth', '', () => newInt(0));
  def('set_coroutine_origin_tracking_depth', 'depth', (_rt, depth: PyObject<number>) => {
    if (depth.v < 0) throw valueError('depth must be >= 0');
    return None;
  });
  def('is_remote_debug_enabled', '', () => pyBool(false));
  def('_get_cpu_count_config', '', () => newInt(-1));
  def('_is_immortal', 'op, /', (_rt, o: PyObject) => pyBool(o.refcnt >= 0x10000000));
}
