/** The shelf "internet": the protocols of the internet. */
import { putOnShelf } from '../library.ts';
import { FROZEN } from './internet-frozen.ts';

putOnShelf({ frozen: FROZEN });
