"""Positional arguments: types, numbers, choices."""
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


p = argparse.ArgumentParser(prog='prog')
p.add_argument('name')
p.add_argument('count', type=int)
p.add_argument('color', nargs='?', default='red', choices=['red', 'blue'])
p.add_argument('rest', nargs='*')
tell(p, 'a', '3')
tell(p, 'a', '3', 'blue', 'x', 'y')
tell(p, 'a', 'three')
tell(p, 'a', '3', 'green')
tell(p, 'a')
tell(p, 'a', '-3')
p.print_help()
