/** Private names of classes: `__x` in class C is `_C__x`. Mirrors `_Py_Mangle` (symtable.c). */

export function mangle(privateName: string | null, name: string): string {
  if (privateName === null || !name.startsWith('__')) return name;
  // Not __whatever__, and not a dotted name of an import.
  if (name.endsWith('__') || name.includes('.')) return name;
  const stripped = privateName.replace(/^_+/, '');
  return stripped === '' ? name : `_${stripped}${name}`;
}

/**
 * In the type-parameter scope of a generic class only the type parameters themselves are mangled;
 * `mangledNames` holds them there and is null elsewhere. Mirrors `_Py_MaybeMangle`.
 */
export function maybeMangle(
  privateName: string | null,
  mangledNames: ReadonlySet<string> | null,
  name: string,
): string {
  if (mangledNames !== null && !mangledNames.has(name)) return name;
  return mangle(privateName, name);
}
