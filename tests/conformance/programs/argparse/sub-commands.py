"""Sub-commands with parsers of their own."""
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


p = argparse.ArgumentParser(prog='tool')
p.add_argument('--debug', action='store_true')
sub = p.add_subparsers(dest='command', required=True, title='commands', description='what to do', metavar='CMD')
add = sub.add_parser('add', help='add numbers', aliases=['plus'])
add.add_argument('numbers', type=int, nargs='+')
add.set_defaults(func=sum)
run = sub.add_parser('run', help='run it', description='Runs.')
run.add_argument('--fast', action='store_true')
p.print_help()
run.print_help()
args = p.parse_args(['add', '1', '2'])
print(args.command, args.func(args.numbers))
tell(p, '--debug', 'run', '--fast')
tell(p)
tell(p, 'stop')
tell(p, 'add')
tell(p, 'run', 'extra')
