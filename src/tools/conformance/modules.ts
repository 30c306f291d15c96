/** Which of CPython's test modules are run, the tests that are not, and those whose behaviour has changed since. */

/** The issue's own list: at least four in five of their methods must pass. */
export const REQUIRED = [
  'test_int',
  'test_float',
  'test_bool',
  'test_complex',
  'test_list',
  'test_tuple',
  'test_dict',
  'test_set',
  'test_range',
  'test_slice',
  'test_generators',
  'test_contextlib',
  'test_functools',
  'test_dataclasses',
  'test_queue',
  'test_thread',
  'test_threading_local',
] as const;

/** Beyond that: what the simulator's other modules are held against. */
export const FURTHER = [
  'test_abc',
  'test_array',
  'test_augassign',
  'test_base64',
  'test_binascii',
  'test_binop',
  'test_bisect',
  'test_builtin',
  'test_bytes',
  'test_call',
  'test_class',
  'test_cmath',
  'test_collections',
  'test_colorsys',
  'test_compare',
  'test_contains',
  'test_context',
  'test_copy',
  'test_copyreg',
  'test_coroutines',
  'test_csv',
  'test_decimal',
  'test_decorators',
  'test_defaultdict',
  'test_deque',
  'test_dictviews',
  'test_dynamic',
  'test_enum',
  'test_enumerate',
  'test_exception_hierarchy',
  'test_exceptions',
  'test_extcall',
  'test_format',
  'test_fractions',
  'test_fstring',
  'test_genericalias',
  'test_generator_stop',
  'test_getopt',
  'test_global',
  'test_hash',
  'test_hashlib',
  'test_heapq',
  'test_hmac',
  'test_index',
  'test_isinstance',
  'test_iter',
  'test_iterlen',
  'test_itertools',
  'test_json',
  'test_keywordonlyarg',
  'test_listcomps',
  'test_long',
  'test_math',
  'test_named_expressions',
  'test_opcodes',
  'test_operator',
  'test_ordered_dict',
  'test_patma',
  'test_pickle',
  'test_positional_only_arg',
  'test_pow',
  'test_property',
  'test_queue',
  'test_quopri',
  'test_raise',
  'test_random',
  'test_re',
  'test_sched',
  'test_scope',
  'test_secrets',
  'test_setcomps',
  'test_sort',
  'test_statistics',
  'test_str',
  'test_string',
  'test_string_literals',
  'test_strtod',
  'test_struct',
  'test_subclassinit',
  'test_super',
  'test_textwrap',
  'test_threading',
  'test_time',
  'test_typechecks',
  'test_types',
  'test_unary',
  'test_unpack',
  'test_unpack_ex',
  'test_userdict',
  'test_userlist',
  'test_userstring',
  'test_uuid',
  'test_weakref',
  'test_weakset',
  'test_with',
  'test_yield_from',
  'test_zlib',
] as const;

export interface Skip {
  /** Module, or module and test: `test_int`, `test_list.ListTest.test_x`; `*` stands for any part of a name. */
  readonly test: string;
  readonly reason: string;
}

const C_API =
  'It asks for the C API of CPython (_testcapi, ctypes), which a simulator has no use for';
const SIZES = 'It measures objects in bytes of CPython’s memory';

/** Tests that are not run. */
export const SKIPS: readonly Skip[] = [
  { test: '*.test_sizeof*', reason: SIZES },
  { test: '*.*capi*', reason: C_API },
  { test: '*.*bigmem*', reason: 'It needs gigabytes of memory' },
];

/** Tests of 3.13 whose behaviour changed in 3.14: only told apart when 3.14 is simulated. */
export const CHANGED_IN_3_14: readonly Skip[] = [
  {
    test: 'test_functools.TestPartial*.test_*placeholder*',
    reason: 'functools.partial knows Placeholder since 3.14',
  },
  {
    test: 'test_functools.*.test_partial_as_method',
    reason: 'a partial is a method descriptor since 3.14, without a warning',
  },
  {
    test: 'test_int.*.test_intconversion',
    reason: 'int() no longer asks for __trunc__ since 3.14',
  },
  {
    test: 'test_bool.*.test_math',
    reason: '~True warns in other words since 3.14',
  },
  {
    test: 'test_generators.*',
    reason:
      'Generators keep their frame in another way since 3.14 (only where frames are looked at)',
  },
];
