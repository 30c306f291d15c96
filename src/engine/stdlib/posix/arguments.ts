/** Paths as arguments of `posix` (path_converter of Modules/posixmodule.c): str, bytes, path-like, or a descriptor. */
import { callSpecial, typeName } from '../../objects/abstract.ts';
import { isBytes } from '../../objects/bytes-common.ts';
import { decodeBytes } from '../../objects/codecs.ts';
import { typeError, valueError } from '../../objects/errors.ts';
import { isStr } from '../../objects/maybe.ts';
import type { PyObject } from '../../objects/object.ts';
import { IntType, newBytes, newStr, None } from '../../objects/roster.ts';
import type { Gen, Rt } from '../../objects/runtime.ts';
import { encodeText } from '../../objects/codecs.ts';
import { isSubtype, lookup } from '../../objects/type.ts';
import { filesOf } from '../../machine/files/process-files.ts';
import { OpenFolder } from '../../machine/files/open-file.ts';
import type { FolderNode } from '../../machine/files/nodes.ts';
import { E } from '../../machine/files/errno.ts';
import { descriptionOf, osError } from '../system-call.ts';
import { intArgument } from '../fd-argument.ts';

export interface PathArgument {
  readonly text: string;
  /** An open file instead of a path; -1 where there is none. */
  readonly fd: number;
  /** As the program gave it: for errors. */
  readonly object: PyObject;
  readonly isBytes: boolean;
}

export interface PathRules {
  readonly allowFd?: boolean;
  /** None means '.'. */
  readonly nullable?: boolean;
  readonly argument?: string;
}

/** os.fsdecode of bytes. */
export const fsDecode = (rt: Rt, bytes: Uint8Array): string =>
  decodeBytes(rt, bytes, 'utf-8', 'surrogateescape');

/** os.fsencode of str. */
export const fsEncode = (rt: Rt, text: string): Uint8Array =>
  encodeText(rt, text, 'utf-8', 'surrogateescape');

/** A name from the file system, in the kind of the argument that it answers. */
export const nameObject = (rt: Rt, text: string, isBytes: boolean): PyObject =>
  isBytes ? newBytes(fsEncode(rt, text)) : newStr(text);

/** PyOS_FSPath: str or bytes of a path-like object, else undefined. */
export function* fsPath(rt: Rt, o: PyObject): Gen<PyObject | undefined> {
  if (isStr(o) || isBytes(o)) return o;
  if (lookup(o.type, '__fspath__') === undefined) return undefined;
  const path = (yield* callSpecial(rt, o, '__fspath__', [])) as PyObject;
  if (isStr(path) || isBytes(path)) return path;
  throw typeError(
    `expected ${typeName(o)}.__fspath__() to return str or bytes, not ${typeName(path)}`,
  );
}

export function* pathArgument(
  rt: Rt,
  name: string,
  o: PyObject | undefined,
  rules: PathRules = {},
): Gen<PathArgument> {
  if (o === undefined || (o === None && rules.nullable === true))
    return { text: '.', fd: -1, object: None, isBytes: false };
  const path = yield* fsPath(rt, o);
  if (path === undefined) {
    if (rules.allowFd === true && o.type.slots.index !== undefined && isSubtype(o.type, IntType))
      return { text: '', fd: yield* intArgument(rt, o), object: o, isBytes: false };
    const kinds = ['string', 'bytes', 'os.PathLike'];
    if (rules.allowFd === true) kinds.push('integer');
    if (rules.nullable === true) kinds.push('None');
    const list = `${kinds.slice(0, -1).join(', ')} or ${kinds[kinds.length - 1] as string}`;
    throw typeError(`${name}: ${rules.argument ?? 'path'} should be ${list}, not ${typeName(o)}`);
  }
  const raw = isBytes(path);
  const text = raw ? fsDecode(rt, path.v) : (path.v as string);
  if (text.includes('\0'))
    throw valueError(`${name}: embedded null character in ${rules.argument ?? 'path'}`);
  return { text, fd: -1, object: path, isBytes: raw };
}

/** The folder that a relative path starts from: `dir_fd`, or the working directory. */
export function baseFolder(rt: Rt, dirFd: PyObject | undefined): FolderNode {
  if (dirFd === undefined || dirFd === None) return filesOf(rt).cwd;
  if (!isSubtype(dirFd.type, IntType))
    throw typeError(`argument should be integer or None, not ${typeName(dirFd)}`);
  const d = descriptionOf(rt, Number(dirFd.v as number));
  if (!(d instanceof OpenFolder)) throw osError(E.NOTDIR);
  return d.node;
}
