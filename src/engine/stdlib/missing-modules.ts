/** What to say when a module cannot be imported: CPython's text, and for names that do exist elsewhere why not here. */
import { OMISSIONS } from './omissions.ts';

/** Packages that programs often want and that are not of Python's library. */
const PACKAGES: ReadonlySet<string> = new Set(
  (
    'numpy pandas scipy matplotlib seaborn sklearn torch tensorflow PIL cv2 django flask fastapi ' +
    'aiohttp httpx bs4 lxml sqlalchemy psutil pydantic pytest rich tqdm numba cython gevent trio ' +
    'anyio redis celery dask joblib ray polars sympy networkx yaml'
  ).split(' '),
);

export function missingModule(name: string): string {
  const text = `No module named '${name}'`;
  const top = name.split('.')[0] as string;
  const row = OMISSIONS.find(
    ({ area, what }) =>
      what.startsWith('the module') && area.split(', ').some((it) => it === top || it === name),
  );
  if (row !== undefined) return `${text} (not in the simulator: ${row.reason})`;
  if (PACKAGES.has(top))
    return `${text} (the simulator has modules of Python's library, no packages from PyPI)`;
  return text;
}
