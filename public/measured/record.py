"""Run the measured programs on this interpreter and write a file that `gil diff` opens.

    python3 record.py [-o mine.json] [-n REPETITIONS] [--scale S] [PROGRAM ...]

Needs nothing but the standard library and the folder `programs` beside this file; works on 2.7 and on
everything since. A program is named by the number it begins with (02) or by its whole name; without names,
all are run. Each repetition is a fresh process. Close other programs first: what runs beside a measurement
is measured too. Then, in the course's folder:

    npx gil diff mine.json

Times are compared with a simulated machine of 2 cores of 2.5 GHz; on another machine expect all of them
to be off by the same factor.
"""
from __future__ import print_function
import argparse
import glob
import json
import os
import platform
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
PROGRAMS = os.path.join(HERE, 'programs')
# The races were measured at a switch interval of 10 microseconds too.
RACES = ('21', '22', '23', '24', '25', '26', '27', '28', '29', '30', '31')
TINY_INTERVAL = 1e-05
# A race makes its many trials inside one process.
RACE_REPETITIONS = 2


def interpreter_name():
    """As in "cpython3.14", "cpython3.13t", "pypy3.9"."""
    name = platform.python_implementation().lower() + '%d.%d' % sys.version_info[:2]
    return name + ('' if has_gil() else 't')


def has_gil():
    return getattr(sys, '_is_gil_enabled', lambda: True)()


def cores():
    if hasattr(os, 'sched_getaffinity'):
        return len(os.sched_getaffinity(0))
    import multiprocessing
    return multiprocessing.cpu_count()


def run(path, arguments):
    """What the program's RESULT line says, or None with the reason printed."""
    command = [sys.executable, path] + arguments
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=PROGRAMS)
    out, err = process.communicate()
    lines = out.decode('utf-8', 'replace').rstrip().split('\n')
    if process.returncode != 0 or not lines[-1].startswith('RESULT '):
        last = (err.decode('utf-8', 'replace').rstrip().split('\n') or [''])[-1]
        print('  failed with status %s: %s' % (process.returncode, last))
        return None
    result = json.loads(lines[-1][len('RESULT '):])
    if 'skipped' in result:
        print('  skipped: %s' % result['skipped'])
        return None
    return result


def is_number(value):
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def spread(values):
    """One value where all are equal; {min, median, max} of numbers; of anything else the first."""
    first = values[0]
    if isinstance(first, dict):
        return dict((key, spread([v[key] for v in values if key in v])) for key in first)
    if not all(is_number(v) for v in values) or all(v == first for v in values):
        return first
    return limits(values)


def limits(values):
    ordered = sorted(values)
    half = len(ordered) // 2
    median = ordered[half] if len(ordered) % 2 else (ordered[half - 1] + ordered[half]) / 2.0
    return {'min': ordered[0], 'median': median, 'max': ordered[-1]}


def measure(program, scale, interval, repetitions):
    """A row of the file, or None where the program does not run here."""
    path = os.path.join(PROGRAMS, program + '.py')
    arguments = [repr(scale)] + ([] if interval is None else [repr(interval)])
    print('%s%s' % (program, '' if interval is None else ', switch interval %g s' % interval))
    sys.stdout.flush()
    results = []
    for _ in range(repetitions):
        result = run(path, arguments)
        if result is None:
            return None
        results.append(result)
    walls = [result['wall'] for result in results]
    print('  %.4f s to %.4f s' % (min(walls), max(walls)))
    return {
        'program': program,
        'interpreter': interpreter_name(),
        'version': platform.python_version(),
        'gil': has_gil(),
        'cores': cores(),
        'scale': scale,
        'switch_interval_arg': interval,
        'locked': True,
        'reps': repetitions,
        'wall_s': limits(walls),
        'facts': spread([result['facts'] for result in results]),
    }


def chosen(names):
    every = sorted(os.path.basename(p)[:-3] for p in glob.glob(os.path.join(PROGRAMS, '[0-9]*.py')))
    found = [p for p in every if not names or any(p == n or p.startswith(n + '_') for n in names)]
    if not found:
        sys.exit('record.py: no program is named %s; the programs are %s' % (
            ' or '.join(names) or '[0-9]*.py', ', '.join(every) or 'missing: get the folder programs too'))
    return found


def main():
    parser = argparse.ArgumentParser(description='Runs the measured programs on this interpreter.')
    parser.add_argument('programs', nargs='*', metavar='PROGRAM', help='number or name; default: all')
    parser.add_argument('-o', '--output', default='mine.json', help='where to write (mine.json)')
    parser.add_argument('-n', '--repetitions', type=int, default=5, help='fresh processes a row (5)')
    parser.add_argument('--scale', type=float, default=1.0, help='amount of work (1)')
    options = parser.parse_args()
    if options.repetitions < 1 or options.scale <= 0:
        parser.error('repetitions and scale have to be above zero')
    # Said before the time that measuring takes.
    folder = os.path.dirname(options.output) or '.'
    if not os.path.isdir(folder) or os.path.isdir(options.output):
        parser.error('%s cannot be a file' % options.output)
    rows = []
    for program in chosen(options.programs):
        is_race = program[:2] in RACES
        repetitions = min(options.repetitions, RACE_REPETITIONS) if is_race else options.repetitions
        for interval in (None, TINY_INTERVAL) if is_race else (None,):
            row = measure(program, options.scale, interval, repetitions)
            if row is not None:
                rows.append(row)
                with open(options.output, 'w') as file:
                    json.dump(rows, file, indent=1, sort_keys=True)
                    file.write('\n')
    if not rows:
        sys.exit('record.py: nothing was measured')
    print('%d rows are in %s. "npx gil diff %s" compares them.' % (len(rows), options.output, options.output))


if __name__ == '__main__':
    main()
