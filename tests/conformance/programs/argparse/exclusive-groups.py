"""Mutually exclusive options and groups with titles."""
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


p = argparse.ArgumentParser(prog='prog', usage=None)
g = p.add_mutually_exclusive_group(required=True)
g.add_argument('--json', action='store_true')
g.add_argument('--csv', metavar='FILE')
other = p.add_argument_group('other things', 'These are others.')
other.add_argument('--depth', type=int, help='how deep')
other.add_argument('where', nargs='?', help=argparse.SUPPRESS)
p.print_help()
tell(p, '--json')
tell(p, '--csv', 'f', '--depth', '2')
tell(p, '--json', '--csv', 'f')
tell(p)
