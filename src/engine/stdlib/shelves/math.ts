/** The shelf "math": math, and the numbers of random. Natives only. */
import { initRandom } from '../_random.ts';
import { putOnShelf } from '../library.ts';
import { initMath } from '../math.ts';

putOnShelf({ natives: { _random: initRandom, math: initMath } });
