/**
 * What the simulated machine leaves out of a real one, and what that does to its times: the page "How accurate is the
 * model" shows this table. What the simulated Python leaves out is in stdlib/omissions.ts.
 */

export interface ModelOmission {
  readonly area: string;
  /** What a real machine has. */
  readonly what: string;
  /** What it means for a run: one sentence without a full stop. */
  readonly effect: string;
}

export const MODEL_OMISSIONS: readonly ModelOmission[] = [
  {
    area: 'processor',
    what: 'caches, branch prediction, changes of frequency',
    effect:
      'an instruction costs the same every time; real programs that spread over much memory are slower, tight loops sometimes faster',
  },
  {
    area: 'processor',
    what: 'cores that share one physical core',
    effect: 'two busy threads never slow each other down but through locks',
  },
  {
    area: 'instructions',
    what: 'prices within a class of instructions',
    effect:
      'some sixty classes of instructions have one price each, so a single statement can be a third off where a whole program is not',
  },
  {
    area: 'memory',
    what: 'the allocator, page faults, the size of a working set',
    effect: 'filling large dictionaries and lists is faster here than on a real machine',
  },
  {
    area: 'operating system',
    what: 'other programs, interrupts, priorities',
    effect: 'the longest waits of a real machine, of milliseconds now and then, are missing',
  },
  {
    area: 'operating system',
    what: 'balancing busy cores, and what moving to another core costs',
    effect:
      'a thread that waits for a busy core is taken over by an idle one only; it runs there as fast as where its data were',
  },
  {
    area: 'start-up',
    what: 'files on a disk that are read and compiled',
    effect: 'a first import costs what running the module costs, not reading it',
  },
  {
    area: 'C libraries',
    what: 'how long each call takes with each kind of data',
    effect:
      'hashing, compressing, sorting and copying have prices by size and by the work that the data give them, other calls a common price',
  },
  {
    area: 'network',
    what: 'packets, buffers of cards, retransmission',
    effect: 'a message takes the latency and the bandwidth of its line, and is never lost',
  },
];
