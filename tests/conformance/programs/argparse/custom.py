"""Types, actions, formatters and prefixes of one's own."""
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


def even(text):
    n = int(text)
    if n % 2:
        raise argparse.ArgumentTypeError(f'{n} is odd')
    return n


class Upper(argparse.Action):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, values.upper())
        print('action', option_string)


p = argparse.ArgumentParser(prog='prog', prefix_chars='-+', formatter_class=argparse.RawTextHelpFormatter,
                            description='Line one\n  line two', epilog='the\nend', add_help=False)
p.add_argument('+e', type=even)
p.add_argument('-u', action=Upper, help='first\n  second')
p.add_argument('--flag', action=argparse.BooleanOptionalAction, default=True, help='a flag')
p.print_help()
tell(p, '+e', '4', '-u', 'abc', '--no-flag')
tell(p, '+e', '5')
tell(p, '+e', 'x')
d = argparse.ArgumentParser(prog='d', formatter_class=argparse.ArgumentDefaultsHelpFormatter)
d.add_argument('--rate', type=float, default=0.5, help='rate')
d.add_argument('--name', help='no default')
d.print_help()
