/** A runtime for tests of single host functions: no threads, no clock; calls natives and types, nothing in Python. */
import { callNative, type NativeFunction } from '../../src/engine/objects/native.ts';
import {
  BuiltinFunctionType,
  ClassMethodDescriptorType,
  MethodDescriptorType,
} from '../../src/engine/objects/roster.ts';
import { profileNamed } from '../../src/engine/objects/profiles.ts';
import type { PyObject } from '../../src/engine/objects/object.ts';
import { isGen, type Maybe, type Rt, type Suspend } from '../../src/engine/objects/runtime.ts';
import { PyType } from '../../src/engine/objects/type.ts';

const refuse = (what: string) => (): never => {
  throw new Error(`the fake runtime cannot ${what}`);
};

/** What is asked for is written in Python: only a whole run has it. */
export class NeedsModule extends Error {}

export function makeFakeRt(hashSeed = 0): Rt {
  const ids = new Map<PyObject, number>();
  const rt: Rt = {
    profile: profileNamed('3.14'),
    hashSeed,
    call(func, args, kw = null) {
      const [first, ...rest] = args;
      if (func.type === BuiltinFunctionType) {
        return callNative(rt, func.v as NativeFunction, args, kw);
      }
      if (func.type === MethodDescriptorType || func.type === ClassMethodDescriptorType) {
        return callNative(rt, { ...(func.v as NativeFunction), self: first as PyObject }, rest, kw);
      }
      if (!(func instanceof PyType)) throw new Error('the fake runtime calls natives and types');
      const made = func.slots.new?.(rt, func, args, kw) as PyObject;
      const inited = func.slots.init?.(rt, made, args, kw);
      if (isGen(inited)) finish(inited);
      return made;
    },
    resume: refuse('resume generators'),
    op: refuse('reach the machine'),
    charge: () => undefined,
    work: () => undefined,
    allocate: () => undefined,
    dealloc: () => undefined,
    idOf(o) {
      const id = ids.get(o) ?? 0x7f0000000000 + ids.size * 32;
      ids.set(o, id);
      return id;
    },
    thread: {
      id: 0,
      name: 'MainThread',
      ident: 1,
      nativeId: 1,
      handled: null,
      locals: { objects: [], limit: 16 },
      cpuNs: () => 0,
    },
    nowNs: () => 0,
    enter: () => undefined,
    leave: () => undefined,
    newLock: refuse('make locks'),
    tellTask: () => undefined,
    importModule(name) {
      throw new NeedsModule(name);
    },
    subclassesOf: () => [],
    registerSubclass: () => undefined,
    forgetSubclass: () => undefined,
    state: new Map(),
  };
  return rt;
}

/** Runs a native frame that must need nothing of the machine. */
export function finish<T>(result: Maybe<T>): T {
  if (!isGen(result)) return result;
  const step = (result as unknown as Generator<Suspend, T, unknown>).next();
  if (step.done !== true) throw new Error(`the fake runtime cannot answer '${step.value.kind}'`);
  return step.value;
}
