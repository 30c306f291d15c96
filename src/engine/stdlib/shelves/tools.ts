/** The shelf "tools": tests, command lines, logging's further handlers. */
import { putOnShelf } from '../library.ts';
import { FROZEN } from './tools-frozen.ts';

putOnShelf({ frozen: FROZEN });
