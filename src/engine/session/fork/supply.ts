/** The supply "processes": its shelf, and what makes the memory of further processes and interpreters. */
import '../../stdlib/shelves/processes.ts';
import { provideMemories } from './memories-later.ts';
import * as memories from './memories.ts';

provideMemories(memories);
