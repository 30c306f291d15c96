/** The exceptions of pickle, and the names by which protocols 0 to 2 know what Python 2 called otherwise. */
import { ExceptionType, excTypes, raise, type Raise } from '../../objects/errors.ts';
import { makeBuiltinType } from '../../objects/roster.ts';
import { isSubtype } from '../../objects/type.ts';

export const PickleErrorType = makeBuiltinType('PickleError', ExceptionType, '_pickle');
export const PicklingErrorType = makeBuiltinType('PicklingError', PickleErrorType, '_pickle');
export const UnpicklingErrorType = makeBuiltinType('UnpicklingError', PickleErrorType, '_pickle');

export const picklingError = (message: string): Raise => raise(PicklingErrorType, message);
export const unpicklingError = (message: string): Raise => raise(UnpicklingErrorType, message);

/** Modules by their names in Python 2 and now. */
const MODULES: readonly (readonly [string, string])[] = [
  ['__builtin__', 'builtins'],
  ['copy_reg', 'copyreg'],
  ['Queue', 'queue'],
  ['SocketServer', 'socketserver'],
  ['ConfigParser', 'configparser'],
  ['repr', 'reprlib'],
  ['thread', '_thread'],
  ['dummy_thread', '_dummy_thread'],
  ['HTMLParser', 'html.parser'],
  ['Cookie', 'http.cookies'],
  ['cookielib', 'http.cookiejar'],
  ['httplib', 'http.client'],
  ['urllib2', 'urllib.request'],
  ['urlparse', 'urllib.parse'],
  ['xmlrpclib', 'xmlrpc.client'],
  ['cPickle', 'pickle'],
  ['StringIO', 'io'],
  ['cStringIO', 'io'],
];

/** Names that moved: Python 2's module and name, today's. */
const NAMES: readonly (readonly [string, string, string, string])[] = [
  ['__builtin__', 'xrange', 'builtins', 'range'],
  ['__builtin__', 'reduce', 'functools', 'reduce'],
  ['__builtin__', 'intern', 'sys', 'intern'],
  ['__builtin__', 'unichr', 'builtins', 'chr'],
  ['__builtin__', 'unicode', 'builtins', 'str'],
  ['__builtin__', 'long', 'builtins', 'int'],
  ['itertools', 'izip', 'builtins', 'zip'],
  ['itertools', 'imap', 'builtins', 'map'],
  ['itertools', 'ifilter', 'builtins', 'filter'],
  ['itertools', 'ifilterfalse', 'itertools', 'filterfalse'],
  ['itertools', 'izip_longest', 'itertools', 'zip_longest'],
  ['UserDict', 'IterableUserDict', 'collections', 'UserDict'],
  ['UserList', 'UserList', 'collections', 'UserList'],
  ['UserString', 'UserString', 'collections', 'UserString'],
];

const MODULES_OF_3 = new Map(MODULES);
const MODULES_OF_2 = new Map(MODULES.slice(0, 16).map(([two, three]) => [three, two]));
const key = (module: string, name: string): string => `${module}\n${name}`;
const NAMES_OF_3 = new Map(NAMES.map(([m2, n2, m3, n3]) => [key(m2, n2), [m3, n3] as const]));
const NAMES_OF_2 = new Map(NAMES.map(([m2, n2, m3, n3]) => [key(m3, n3), [m2, n2] as const]));

const isOldException = (name: string): boolean => {
  const type = excTypes[name];
  return (
    type !== undefined &&
    type.module === 'builtins' &&
    (type === excTypes['OSError'] || !isSubtype(type, excTypes['OSError'] as typeof type)) &&
    ![
      'ModuleNotFoundError',
      'RecursionError',
      'StopAsyncIteration',
      'ResourceWarning',
      'EncodingWarning',
      'BaseExceptionGroup',
      'ExceptionGroup',
      'PythonFinalizationError',
    ].includes(name)
  );
};

/** The kinds of OSError came with Python 3. */
const isOSError = (name: string): boolean => {
  const type = excTypes[name];
  return (
    name !== 'BlockingIOError' &&
    type !== undefined &&
    isSubtype(type, excTypes['OSError'] as typeof type)
  );
};

/** Where Python 3 keeps what Python 2 called `module.name`. */
export function fromPython2(module: string, name: string): readonly [string, string] {
  const moved = NAMES_OF_3.get(key(module, name));
  if (moved !== undefined) return moved;
  if (module === 'exceptions' && isOldException(name)) return ['builtins', name];
  return [MODULES_OF_3.get(module) ?? module, name];
}

/** What Python 2 calls `module.name`. */
export function toPython2(module: string, name: string): readonly [string, string] {
  const moved = NAMES_OF_2.get(key(module, name));
  if (moved !== undefined) return moved;
  if (module === 'builtins' && isOldException(name)) return ['exceptions', name];
  if (module === 'builtins' && isOSError(name)) return ['exceptions', 'OSError'];
  if (module === 'builtins' && name === 'ModuleNotFoundError') return ['exceptions', 'ImportError'];
  return [MODULES_OF_2.get(module) ?? module, name];
}
