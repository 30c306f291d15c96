/**
 * What the simulator's Python leaves out, in one table: it feeds the page "What the simulator's Python can and
 * cannot do" and the error messages. A row is a limit that a program can meet; what merely has not been asked
 * for yet is not written down here. Rows stand by area, the language first.
 */

export interface Omission {
  /** `language`, `built-ins`, or the module's name. */
  readonly area: string;
  /** What is missing, as a program names it: `ssl.create_default_context`, `compile(..., 'single')`. */
  readonly what: string;
  /** Why, or what to use instead: one sentence without a full stop. */
  readonly reason: string;
}

export const OMISSIONS: readonly Omission[] = [
  {
    area: 'asyncio',
    what: 'ssl=..., loop.start_tls()',
    reason: 'there is no encryption on the simulated network',
  },
  {
    area: 'asyncio',
    what: 'child watchers, happy_eyeballs_delay',
    reason: 'watchers are gone in 3.14, and addresses are tried one after the other',
  },
  {
    area: 'concurrent.futures',
    what: 'InterpreterPoolExecutor',
    reason: 'there is one interpreter; use ThreadPoolExecutor or ProcessPoolExecutor',
  },
  {
    area: 'logging.config',
    what: 'fileConfig(), listen()',
    reason: 'use dictConfig()',
  },
  {
    area: 'logging.handlers',
    what: 'SysLogHandler, SMTPHandler, NTEventLogHandler',
    reason: 'the simulated machine has no system log and no mail server',
  },
];
