/**
 * The shape of everything in content/: structure and keys in one file, words in a file per language
 * beside it. The collections of the site, the tests and the tools read it through these schemas.
 */
import { PYTHON_VERSIONS } from '@inside-the-gil/engine';
import { z } from 'zod';
import { GUIDE_CHOICES, GUIDE_PYTHONS } from '../../site/lib/guide/model.ts';
import { EVENT_KINDS, NARRATION_KEYS } from '@inside-the-gil/engine/trace';
import { drawingFields } from './drawing-schema.ts';
import { REPORT_FIELDS } from '../../site/lib/run-figures.ts';

/** One part of an id; parts are joined by '.' (or '/' for programs). */
const SLUG = '[a-z0-9]+(?:-[a-z0-9]+)*';
export const slug = z
  .string()
  .regex(new RegExp(`^${SLUG}$`), 'lower-case letters, digits and single hyphens');
export const itemId = z
  .string()
  .regex(new RegExp(`^${SLUG}\\.${SLUG}$`), 'an id reads lesson.name');
export const programId = z
  .string()
  .regex(new RegExp(`^${SLUG}/${SLUG}$`), 'a program id reads lesson/name');

export const text = z.string().min(1);

/** What a program runs under; what is left out is the engine's default. */
export const profileSchema = z.strictObject({
  python: z.enum(PYTHON_VERSIONS).optional(),
  cores: z.int().min(1).max(16).optional(),
  switchIntervalNs: z.int().min(1000).optional(),
});
export type Profile = z.infer<typeof profileSchema>;

export const seed = z.int().min(0).max(4294967295).default(0);

/** Module-level constants that a run sets to other numbers than the program's file: `{ THREADS: 8 }`. */
export const constantsSchema = z.record(
  z.string().regex(/^[A-Z][A-Z0-9_]*$/, 'a constant is written in capitals'),
  z.number(),
);
export type Constants = z.infer<typeof constantsSchema>;

/** A half-open or closed band that a number must lie in; the build fails when it does not. */
export const expectSchema = z
  .strictObject({ min: z.number().optional(), max: z.number().optional() })
  .refine((band) => band.min !== undefined || band.max !== undefined, 'give min, max or both');
export type Expect = z.infer<typeof expectSchema>;

/** How a run has to end; anything else stops the build. */
const runEnds = z.enum(['finished', 'deadlock', 'raised', 'crashed']);
const runEnd = runEnds.default('finished');
export type RunEnd = z.infer<typeof runEnd>;

const reportValue = z.strictObject({ report: z.enum(REPORT_FIELDS) });
/**
 * A number printed by the program: the first one on that line of its output, from 1, that stands before an "s" or at
 * the end. It is seconds unless the unit says that it is a plain number.
 */
const lineValue = z.strictObject({
  line: z.int().min(1),
  unit: z.enum(['seconds', 'number']).default('seconds'),
});
/** A measured time, or one of the facts that the program reported; their names end in their unit (`_us`, `_ms`, `_s`). */
const measuredValue = z.strictObject({
  measured: z.strictObject({
    program: text,
    interpreter: text,
    field: z
      .string()
      .regex(
        /^(?:wall_s|facts\.[a-z0-9_.]+(?:\/[a-z0-9_]+)?)\.(?:median|min|max)$/,
        'wall_s.median, facts.NAME.median or facts.GROUP/NAME.median',
      ),
    scale: z.number().positive().default(1),
    /** The row that ran at this switch interval; the interpreter's own when left out. */
    switchIntervalS: z.number().positive().optional(),
  }),
});
/** A figure that somebody else published; times in nanoseconds, shares as 0.05. The source stands in sources.yaml. */
const factValue = z.strictObject({
  fact: z.strictObject({
    value: z.number(),
    unit: z.enum(['ns', 'number']).default('number'),
    source: slug,
  }),
});
/** The first claim's value divided by the second's. */
const ratioValue = z.strictObject({ ratio: z.tuple([itemId, itemId]) });
/** Another claim's value, multiplied: what half the time would be. */
const scaledValue = z.strictObject({
  scaled: z.strictObject({ claim: itemId, by: z.number().positive() }),
});

/** 'seconds' 0.265 s; 'milliseconds' 265 ms; 'duration' 5.06 ms; 'count' 8,000,000; 'rounded' 3,404; 'times' 1.02; 'percent' 6%. */
export const FORMATS = [
  'seconds',
  'milliseconds',
  'duration',
  'count',
  'rounded',
  'times',
  'percent',
] as const;
export type ClaimFormat = (typeof FORMATS)[number];

export const claimSchema = z.strictObject({
  id: itemId,
  program: programId.optional(),
  set: constantsSchema.default({}),
  profile: profileSchema.default({}),
  seed,
  ends: runEnd,
  value: z.union([reportValue, lineValue, measuredValue, ratioValue, scaledValue, factValue]),
  format: z.enum(FORMATS),
  /** Where the sentence says more than the number ("as long as", "twice"), the band that keeps it true. */
  expect: expectSchema.optional(),
});
export type Claim = z.infer<typeof claimSchema>;

export const claimsSchema = z.strictObject({ claims: z.array(claimSchema).min(1) });

/** A playground: what the figure lets a reader change, and the prediction asked before the first run. */
export const playgroundSchema = z.strictObject({
  profile: profileSchema.default({}),
  seed,
  ends: runEnd,
  dials: z.strictObject({
    python: z.array(z.enum(PYTHON_VERSIONS)).min(1),
    cores: z.array(z.int().min(1).max(16)).min(1),
    switchIntervalNs: z.array(z.int().min(1000)).min(1),
    /** Where the program talks to other hosts, or starts processes. */
    latencyNs: z.array(z.int().min(0)).min(1).optional(),
    startMethod: z
      .array(z.enum(['fork', 'spawn', 'forkserver']))
      .min(1)
      .optional(),
  }),
  /** The learner may add files beside the program. */
  files: z.boolean().default(false),
  /** The first stretch that the timeline shows; the whole run when left out. */
  windowNs: z.int().positive().optional(),
  prediction: z
    .strictObject({
      /** The choices in order; exactly one must hold for the computed claim. */
      claim: itemId,
      choices: z
        .array(
          z.strictObject({ id: slug, holds: expectSchema.nullable(), belief: itemId.optional() }),
        )
        .min(2),
    })
    .optional(),
  compare: z
    .array(
      z.strictObject({
        id: slug,
        program: programId.optional(),
        profile: profileSchema.default({}),
      }),
    )
    .optional(),
});
export type PlaygroundStructure = z.infer<typeof playgroundSchema>;

export const playgroundTextSchema = z.strictObject({
  title: text,
  task: text,
  caption: text,
  prompt: text.optional(),
  choices: z.record(slug, z.strictObject({ text, after: text })).default({}),
  compare: z.record(slug, text).default({}),
});
export type PlaygroundText = z.infer<typeof playgroundTextSchema>;

/** The shelves of the sandbox: programs of content/programs/<name of this file>, ready to be opened. */
export const gallerySchema = z.strictObject({
  shelves: z
    .array(
      z.strictObject({
        id: slug,
        programs: z
          .array(
            z.strictObject({
              id: slug,
              /** One of the programs that were measured; without it the program is the sandbox's own. */
              measured: z.string().optional(),
              profile: profileSchema.default({}),
              seed,
              stdin: z.string().optional(),
              files: z
                .array(z.strictObject({ name: text, text: z.string() }))
                .min(1)
                .optional(),
            }),
          )
          .min(1),
      }),
    )
    .min(1),
});
export type Gallery = z.infer<typeof gallerySchema>;

export const galleryTextsSchema = z.strictObject({
  shelves: z.record(slug, text),
  programs: z.record(slug, z.strictObject({ title: text, text })),
});

/** A picture without controls. */
export const figureSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('compare'),
    id: itemId,
    rows: z
      .array(
        z.strictObject({
          id: slug,
          program: programId,
          set: constantsSchema.default({}),
          profile: profileSchema.default({}),
          seed,
        }),
      )
      .min(2),
    /** The claim whose value the verdict names. */
    claim: itemId.optional(),
  }),
  z.strictObject({
    kind: z.literal('replay'),
    id: itemId,
    program: programId,
    profile: profileSchema.default({}),
    seed,
    fromNs: z.int().min(0).default(0),
    toNs: z.int().positive(),
    /** How many events are told, in order of time. */
    steps: z.int().min(1).max(30),
    /** Only events with these narration keys; all when left out. */
    keys: z.array(z.enum(NARRATION_KEYS)).optional(),
  }),
  z.strictObject({
    kind: z.literal('stepper'),
    id: itemId,
    program: programId,
    profile: profileSchema.default({}),
    seed,
    /**
     * Where it stands at first: the n-th time that a line begins, whichever thread is on it; or so many instructions
     * of the program before the n-th event of a kind.
     */
    start: z.union([
      z.strictObject({ line: z.int().min(1), time: z.int().min(1).default(1) }),
      z.strictObject({
        event: z.enum(EVENT_KINDS),
        time: z.int().min(1).default(1),
        back: z.int().min(0).default(0),
      }),
    ]),
    /** What it shows first: the bytecode, or the objects with their counts. */
    show: z.enum(['bytecode', 'memory']).default('bytecode'),
  }),
  z.strictObject({
    kind: z.literal('pitfall'),
    id: itemId,
    misconception: itemId,
    program: programId,
    profile: profileSchema.default({}),
    seed,
    /** The believed machine runs this many threads at once, each for the time that the claim names. */
    believed: z.strictObject({ claim: itemId, threads: z.int().min(2) }),
    windowNs: z.int().positive(),
  }),
  z.strictObject({
    kind: z.literal('measured'),
    id: itemId,
    rows: z
      .array(
        z.strictObject({
          interpreter: text,
          version: text,
          simulate: profileSchema.optional(),
          programs: z.array(z.strictObject({ program: text, threads: z.int().min(1) })).min(1),
        }),
      )
      .min(1),
    /** Simulation and measurement may differ by this share; the build fails beyond it. */
    tolerance: z.number().positive(),
  }),
  z.strictObject({ kind: z.literal('drawing'), id: itemId, ...drawingFields }),
  z.strictObject({
    kind: z.literal('waits'),
    id: itemId,
    /** A program that ends in a deadlock: who waits for whom then. */
    program: programId,
    profile: profileSchema.default({}),
    seed,
  }),
  z.strictObject({
    kind: z.literal('interleaving'),
    id: itemId,
    /** Changes of one number in memory, in some order of their steps. A step belongs to thread 0 or 1. */
    orders: z
      .array(
        z.strictObject({
          id: slug,
          /** What stands in memory at first. */
          starts: z.int(),
          steps: z
            .array(
              z.union([
                z.strictObject({ thread: z.int().min(0).max(1), does: z.enum(['load', 'store']) }),
                z.strictObject({
                  thread: z.int().min(0).max(1),
                  does: z.literal('add'),
                  by: z.int(),
                }),
              ]),
            )
            .min(1),
          /** What stands in memory at last, as the texts say it. */
          ends: z.int(),
        }),
      )
      .min(1)
      .max(3),
  }),
  z.strictObject({
    kind: z.literal('seeds'),
    id: itemId,
    program: programId,
    set: constantsSchema.default({}),
    profile: profileSchema.default({}),
    /** It is run with the seeds from 0 on, so many times. */
    runs: z.int().min(2).max(40),
    /** How runs may end; the first one that fits counts, and each run has to fit one. */
    groups: z
      .array(
        z.strictObject({
          id: slug,
          ends: runEnds,
          /** The whole standard output, when it matters; a line break at its end does not. */
          says: z.string().optional(),
          /** How many runs, as the texts say it. */
          expect: expectSchema.default({ min: 1 }),
        }),
      )
      .min(1),
  }),
  z.strictObject({
    kind: z.literal('bytecode'),
    id: itemId,
    program: programId,
    /** The qualified name of the code: `work`, `<module>`. */
    function: text,
    /** The lines whose instructions are shown, from 1. */
    lines: z.array(z.int().min(1)).min(1),
    versions: z.array(z.enum(PYTHON_VERSIONS)).min(1).max(8),
  }),
  z.strictObject({
    kind: z.literal('guide'),
    id: itemId,
    /** The workload that the page shows first; readers describe others. */
    start: z.strictObject({
      tasks: z.literal(GUIDE_CHOICES.tasks),
      taskMs: z.literal(GUIDE_CHOICES.taskMs),
      share: z.literal(GUIDE_CHOICES.share),
      dataKb: z.literal(GUIDE_CHOICES.dataKb),
      cores: z.literal(GUIDE_CHOICES.cores),
      python: z.enum(GUIDE_PYTHONS),
    }),
    /** The first one is what the others are measured against. */
    ways: z
      .array(
        z.strictObject({
          id: slug,
          /** Has the constants TASKS, STEPS, WAIT_MS, DATA_KB, and WORKERS where it has workers; prints seconds. */
          program: programId,
          workers: z.enum(['tasks', 'cores']).optional(),
          /** Runs on the free-threaded build. */
          free: z.boolean().default(false),
          /** The versions that have it; all when left out. */
          pythons: z.array(z.enum(GUIDE_PYTHONS)).min(1).optional(),
        }),
      )
      .min(2),
  }),
  z.strictObject({
    kind: z.literal('chart'),
    id: itemId,
    /** What changes from point to point: the cores, the switch interval, or a constant of the programs. */
    vary: z.union([
      z.strictObject({ cores: z.array(z.int().min(1).max(16)).min(2) }),
      z.strictObject({ switchIntervalNs: z.array(z.int().min(1000)).min(2) }),
      z.strictObject({ constant: z.string(), values: z.array(z.number()).min(2) }),
    ]),
    value: z.union([reportValue, lineValue]),
    /** Draws Amdahl's law over the runs, with a slider that begins at this share in percent; needs a speedup. */
    amdahl: z.strictObject({ startShare: z.int().min(0).max(100) }).optional(),
    /** 'value' as it is; 'speedup' the first point of the series divided by each point. */
    show: z.enum(['value', 'speedup']).default('value'),
    scale: z.strictObject({
      x: z.enum(['log', 'linear']).default('log'),
      y: z.enum(['log', 'linear']).default('linear'),
    }),
    series: z
      .array(
        z.strictObject({
          id: slug,
          program: programId,
          set: constantsSchema.default({}),
          profile: profileSchema.default({}),
          seed,
          /** The work is done by processes: its points are squares. */
          processes: z.boolean().default(false),
          /** The band that keeps the caption true for the last point. */
          expectLast: expectSchema.optional(),
        }),
      )
      .min(1)
      .max(5),
  }),
]);
export type Figure = z.infer<typeof figureSchema>;
export type FigureOf<K extends Figure['kind']> = Extract<Figure, { kind: K }>;

export const figuresSchema = z.strictObject({ figures: z.array(figureSchema).min(1) });

export const figureTextsSchema = z.strictObject({
  figures: z.record(
    itemId,
    z.strictObject({
      title: text,
      rows: z.record(slug, text).default({}),
      verdict: text.optional(),
      caption: text.optional(),
      /** What the axes of a chart count. */
      axes: z.strictObject({ x: text, y: text }).optional(),
      /** Of a drawing: what stands in it, and all that it shows, said for those who do not see it. */
      labels: z.record(slug, text).default({}),
      words: text.optional(),
      believed: text.optional(),
      real: text.optional(),
    }),
  ),
});

/** A version as people write it; `t` marks a free-threaded build. */
const version = z.string().regex(/^[23]\.\d+$/, 'a version reads 3.13');

/**
 * A belief that is wrong; the catalogue shows all of them. A witness is a program whose run, on its profile and seed,
 * shows what is true; the sentence beside it says where to look.
 */
export const misconceptionSchema = z.strictObject({
  id: itemId,
  sources: z.array(slug).min(1),
  /** For which versions the correction holds; for all when it is empty. */
  holds: z
    .strictObject({
      since: version.optional(),
      until: version.optional(),
      build: z.enum(['gil', 'free-threaded']).optional(),
    })
    .optional(),
  witness: z
    .strictObject({
      program: programId,
      set: constantsSchema.default({}),
      profile: profileSchema.default({}),
      seed,
    })
    .optional(),
});
export type Misconception = z.infer<typeof misconceptionSchema>;

export const misconceptionsSchema = z.strictObject({
  misconceptions: z.array(misconceptionSchema).min(1),
});
export const misconceptionTextsSchema = z.strictObject({
  misconceptions: z.record(
    itemId,
    z.strictObject({
      belief: text,
      /** Why it is believed. */
      tempting: text.optional(),
      correction: text,
      /** What the witness shows; figures in it are claims. */
      witness: text.optional(),
    }),
  ),
});
export type MisconceptionText = z.infer<typeof misconceptionTextsSchema>['misconceptions'][string];

/** The page on the history: what happened when. */
export const historySchema = z.strictObject({
  events: z
    .array(
      z.strictObject({
        id: slug,
        date: z.string().regex(/^\d{4}(?:-\d\d(?:-\d\d)?)?$/, 'a year, a month or a day: 2010-02'),
        sources: z.array(slug).min(1),
      }),
    )
    .min(1),
});
export const historyTextsSchema = z.strictObject({ events: z.record(slug, text) });

/** The words of the engine's and the tests' own tables of limits, which stand there in English; keys are this file's. */
export const limitsTextsSchema = z.strictObject({
  python: z.record(slug, z.strictObject({ what: text, why: text })),
  machine: z.record(slug, z.strictObject({ area: text, what: text, effect: text })),
  differences: z.record(slug, text),
});

/** A reference page of words: sections of paragraphs, or of terms with what is to be said of each. */
export const referencePageSchema = z.strictObject({ sources: z.array(slug) });
export const referencePageTextsSchema = z.strictObject({
  title: text,
  description: text,
  lead: text,
  /** In the order of the page. `code`, [words](lesson:id) and [words](page:name) may stand in the texts. */
  sections: z.record(
    slug,
    z.strictObject({
      title: text,
      text: z.record(slug, text).default({}),
      pairs: z.record(slug, z.strictObject({ term: text, text })).default({}),
    }),
  ),
});

/** The glossary: terms, each with the lesson that introduces it. */
export const glossarySchema = z.strictObject({
  terms: z
    .array(
      z.strictObject({
        id: slug,
        lesson: slug.optional(),
        /** Too common a word to be marked in lessons. */
        quiet: z.boolean().default(false),
      }),
    )
    .min(1),
});
export const glossaryTextsSchema = z.strictObject({
  terms: z.record(
    slug,
    z.strictObject({
      term: text,
      /** How lessons write it, apart by `|`; a language has as many as it needs. */
      forms: text.optional(),
      text,
    }),
  ),
});

export const sourcesSchema = z.strictObject({
  sources: z.array(z.strictObject({ id: slug, title: text, url: z.url().optional() })).min(1),
});

export const courseSchema = z.strictObject({
  parts: z.array(z.strictObject({ id: slug, folder: text, lessons: z.array(slug).min(1) })).min(1),
  /** Ways through the course for readers who want some of it; their words are messages. */
  paths: z.array(
    z.strictObject({ id: slug, minutes: z.int().optional(), lessons: z.array(slug).min(1) }),
  ),
  /** When a lesson came out, for the feed. */
  published: z.record(slug, z.iso.date()),
});
export const courseTextsSchema = z.strictObject({
  parts: z.record(slug, text),
  lessons: z.record(slug, text),
});

export const lessonSchema = z.strictObject({
  title: text,
  lead: text,
  description: text,
  minutes: z.int().min(1).max(60),
  needs: text,
  prerequisites: z.array(slug),
  misconceptions: z.array(itemId),
  sources: z.array(slug).min(1),
});
