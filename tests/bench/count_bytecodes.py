"""Counts the bytecodes of the bench programs in the CPython that runs this file.

    python3.13 tests/bench/count_bytecodes.py

The unit is what n asks for: one iteration of a loop, one call of fib, one pass over a word, one sieve. The counts are
slopes between two sizes, so what happens once falls out. sys.monitoring never reports RESUME: it is counted apart,
one for each call, and not included. The constants in bench.ts were counted with CPython 3.13.0.
"""

import pathlib
import sys

TOOL = 3
events = sys.monitoring.events


def count(run, n):
    total = 0

    def tick(code, offset):
        nonlocal total
        total += 1

    sys.monitoring.use_tool_id(TOOL, "count")
    sys.monitoring.register_callback(TOOL, events.INSTRUCTION, tick)
    for code in codes:
        sys.monitoring.set_local_events(TOOL, code, events.INSTRUCTION)
    run(n)
    for code in codes:
        sys.monitoring.set_local_events(TOOL, code, 0)
    sys.monitoring.free_tool_id(TOOL)
    return total


def calls_of_fib(n):
    return 1 if n < 2 else 1 + calls_of_fib(n - 1) + calls_of_fib(n - 2)


def codes_of(namespace):
    """Functions of the module and methods of its classes."""
    for value in namespace.values():
        if hasattr(value, "__code__"):
            yield value.__code__
        elif isinstance(value, type):
            yield from codes_of(vars(value))


here = pathlib.Path(__file__).parent / "programs"
for name, small, large, units in (
    ("countdown", 100, 1100, lambda n: n),
    ("calls", 10, 16, calls_of_fib),
    ("dictionary", 2, 12, lambda n: n * 1000),
    ("sieve", 2, 12, lambda n: n),
    ("methods", 100, 1100, lambda n: n),
    ("texts", 100, 1100, lambda n: n),
    ("nbody", 10, 110, lambda n: n),
    ("generators", 100, 1100, lambda n: n),
    ("exceptions", 100, 1100, lambda n: n),
):
    namespace = {}
    exec(compile((here / f"{name}.py").read_text(), name, "exec"), namespace)
    codes = list(codes_of(namespace))
    slope = (count(namespace["run"], large) - count(namespace["run"], small)) / (units(large) - units(small))
    print(f"{name}: {slope:.4f} bytecodes for one unit on {sys.version.split()[0]}")
