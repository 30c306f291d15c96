/**
 * `_socket` (Modules/socketmodule.c): sockets of the simulated network as Python objects, and what goes
 * with names and addresses. Every call that asks the kernel lets go of the GIL, as there.
 * socket.py stands on it. Left out: raw sockets, ancillary data, protocols other than TCP, UDP and Unix.
 */
import { setIn, type PyModule } from '../objects/native.ts';
import { newInt, None, True } from '../objects/roster.ts';
import { excTypes } from '../objects/errors.ts';
import type { Rt } from '../objects/runtime.ts';
import type { PyType } from '../objects/type.ts';
import { SOCKET_CONSTANTS } from './socket/constants.ts';
import { addFunctions } from './socket/functions.ts';
import { GaiErrorType, HErrorType } from './socket/names.ts';
import { SocketType } from './socket/socket-type.ts';
import './socket/transfer.ts';

export function initSocket(_rt: Rt, module: PyModule): void {
  const table = module.v;
  for (const [name, value] of SOCKET_CONSTANTS) setIn(table, name, newInt(value));
  setIn(table, 'socket', SocketType);
  setIn(table, 'SocketType', SocketType);
  setIn(table, 'error', excTypes['OSError'] as PyType);
  setIn(table, 'timeout', excTypes['TimeoutError'] as PyType);
  setIn(table, 'gaierror', GaiErrorType);
  setIn(table, 'herror', HErrorType);
  setIn(table, 'has_ipv6', True);
  setIn(table, 'CAPI', None);
  addFunctions(table);
}
