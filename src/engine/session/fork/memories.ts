/** What makes the memory of further processes and interpreters of a run. */
export { subInterpreter } from '../interpreters.ts';
export { forkProcess, spawnProcess } from './fork.ts';
