/** No modules: the words for mistakes in a source (syntax/explain). */
import { provideExplain } from '../../syntax/explain-later.ts';
import { explain, isIncomplete } from '../../syntax/explain/explain.ts';

provideExplain({ explain, isIncomplete });
