"""Usage that needs several lines."""
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


p = argparse.ArgumentParser(prog='a-rather-long-program-name')
for name in ('alpha', 'beta', 'gamma', 'delta', 'epsilon'):
    p.add_argument(f'--{name}', metavar='VALUE', help=f'the {name} that is used when the program runs for a '
                   'long time and nobody looks at it')
p.add_argument('first')
p.add_argument('second-argument', nargs='*')
p.print_help()
p.print_usage()
q = argparse.ArgumentParser(prog='x', usage='%(prog)s [anything]')
q.add_argument('--an-option-with-a-long-name', help='text')
q.print_help()
