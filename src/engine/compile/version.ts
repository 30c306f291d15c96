/** Whose bytecode the compiler emits and the loop executes; profiles (objects/profiles.ts) choose among them. */

/** Minor numbers of the versions in which something began to be different. */
const MINOR = { '3.9': 9, '3.10': 10, '3.11': 11, '3.12': 12, '3.13': 13, '3.14': 14 } as const;

export type BytecodeVersion = '3.9' | '3.10' | '3.11' | '3.12' | '3.13' | '3.14';

/** Oldest first. */
export const BYTECODE_VERSIONS: readonly BytecodeVersion[] = [
  '3.9',
  '3.10',
  '3.11',
  '3.12',
  '3.13',
  '3.14',
];

/** Whether what came with version `since` is there. */
export function atLeast(python: BytecodeVersion, since: keyof typeof MINOR): boolean {
  return MINOR[python] >= MINOR[since];
}

/** 3.9 and 3.10: handlers are blocks on a stack that instructions push and pop; later versions have a table. */
export function hasBlockStack(python: BytecodeVersion): boolean {
  return !atLeast(python, '3.11');
}
