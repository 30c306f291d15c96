"""Options: flags, values, counts, constants, appended."""
import argparse
import contextlib
import io


def tell(parser, *args):
    err = io.StringIO()
    try:
        with contextlib.redirect_stderr(err):
            print(args, "->", parser.parse_args(list(args)))
    except SystemExit as e:
        print(args, "-> exit", e.code)
        print(err.getvalue(), end="")


p = argparse.ArgumentParser(prog='prog', description='What options do.')
p.add_argument('-v', '--verbose', action='count', default=0, help='say more')
p.add_argument('-q', '--quiet', action='store_true')
p.add_argument('--no-cache', dest='cache', action='store_false')
p.add_argument('-n', type=int, default=1, metavar='NUMBER', help='how many (default: %(default)s)')
p.add_argument('-I', action='append', dest='paths')
p.add_argument('--size', action='store_const', const=100)
p.add_argument('--many', nargs='+', type=float)
p.add_argument('--two', nargs=2, metavar=('A', 'B'))
p.add_argument('--maybe', nargs='?', const='yes', default='no')
p.print_help()
tell(p)
tell(p, '-vvq', '-n5', '-Ia', '-I', 'b', '--size', '--many', '1', '2.5', '--maybe')
tell(p, '--no-cache', '--two', 'x', 'y', '--maybe=perhaps', '--n', '4')
tell(p, '--two', 'x')
tell(p, '-n')
tell(p, '-n', 'x')
tell(p, '--unknown', 'z')
tell(p, '--quiet=3')
tell(p, '--verb', '--ma')
