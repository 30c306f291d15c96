/** Every shelf, where all of the engine is at hand (#shelves). */
import './asyncio.ts';
import './basics.ts';
import './data.ts';
import './inspection.ts';
import './internet.ts';
import './math.ts';
import './numbers.ts';
import './processes.ts';
import './sockets.ts';
import './texts.ts';
import './tools.ts';
import './threads.ts';
import './unicode.ts';
