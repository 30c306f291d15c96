/** What is set in bold in programs: Python's keywords, as `keyword.kwlist` of 3.14 has them. */
export const PYTHON_KEYWORDS: readonly string[] = (
  'False None True and as assert async await break class continue def del elif else except finally for from ' +
  'global if import in is lambda nonlocal not or pass raise return try while with yield'
).split(' ');
