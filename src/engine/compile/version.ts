/** The CPython versions that a program can be compiled for and run under; later issues add rows here. */

export type PythonVersion = '3.13' | '3.14';

export const PYTHON_VERSIONS: readonly PythonVersion[] = ['3.13', '3.14'];

/** The measured patch levels that a version stands for. */
export const PATCH_LEVEL: Readonly<Record<PythonVersion, string>> = {
  '3.13': '3.13.15',
  '3.14': '3.14.8',
};
