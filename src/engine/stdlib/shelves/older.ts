/** No modules: code objects as versions up to 3.10 have them (compile/blockstack). */
import { provideBlockStack } from '../../compile/blockstack-later.ts';
import * as assemble from '../../compile/blockstack/assemble.ts';

provideBlockStack(assemble);
