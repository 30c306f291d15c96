/** Whose bytecode the compiler emits and the loop executes; profiles (objects/profiles.ts) choose among them. */

export type BytecodeVersion = '3.13' | '3.14';

export const BYTECODE_VERSIONS: readonly BytecodeVersion[] = ['3.13', '3.14'];
