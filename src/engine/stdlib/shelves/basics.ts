/** The shelf "basics": what other modules stand on, os and its natives among it. */
import { putOnShelf } from '../library.ts';
import { initPosix } from '../posix.ts';
import { initPosixProcesses } from '../posix/processes.ts';
import { FROZEN } from './basics-frozen.ts';

putOnShelf({ frozen: FROZEN, natives: { _posix_process: initPosixProcesses, posix: initPosix } });
