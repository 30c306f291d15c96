"""Unknown arguments, parents, defaults, namespaces, exit_on_error."""
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


base = argparse.ArgumentParser(add_help=False)
base.add_argument('--user', default='me')
p = argparse.ArgumentParser(prog='prog', parents=[base], exit_on_error=False)
p.add_argument('--port', type=int)
print(p.parse_known_args(['--user', 'you', '--other', 'x', '--port', '80']))
p.set_defaults(port=8080, extra='e')
ns = p.parse_args([], argparse.Namespace(mine=1))
print(ns, ns.port, vars(ns), 'mine' in ns, p.get_default('port'))
try:
    p.parse_args(['--port', 'x'])
except argparse.ArgumentError as e:
    print('caught', e)
try:
    p.add_argument('--port')
except argparse.ArgumentError as e:
    print(e)
r = argparse.ArgumentParser(prog='r', conflict_handler='resolve')
r.add_argument('-f', '--foo')
r.add_argument('--foo', help='new')
r.print_help()
s = argparse.ArgumentParser(prog='s')
s.add_argument('cmd')
s.add_argument('args', nargs=argparse.REMAINDER)
tell(s, 'run', '--x', '-y', 'z')
print(p)
