import argparse

p = argparse.ArgumentParser()
p.add_argument("-v", action="count", default=0)
p.add_argument("--no-cache", dest="cache", action="store_false")
p.add_argument("--level", action="store_const", const=9)
p.add_argument("--tag", action="append")
p.add_argument("--add", action="extend", nargs="+", type=int)
p.add_argument("--color", action=argparse.BooleanOptionalAction, default=True)
p.add_argument("--pair", nargs=2, metavar=("K", "V"))
p.add_argument("rest", nargs=argparse.REMAINDER)
print(p.parse_args(["-vvv", "--no-cache", "--level", "--tag", "a", "--tag=b", "--add", "1", "2", "--no-color", "--pair", "k", "v", "x", "--y"]))
print(p.parse_args([]))

class Upper(argparse.Action):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, values.upper())

def even(text):
    n = int(text)
    if n % 2:
        raise argparse.ArgumentTypeError(f"{n} is odd")
    return n

q = argparse.ArgumentParser(prog="q", allow_abbrev=False)
q.add_argument("--name", action=Upper)
q.add_argument("--even", type=even)
print(q.parse_args(["--name", "ann", "--even", "4"]), q.parse_known_args(["--other", "1"]))
for bad in (lambda: q.add_argument("--name"), lambda: q.add_argument("x", dest="y"), lambda: q.add_argument("--z", action="nope"), lambda: q.add_argument()):
    try:
        bad()
    except (argparse.ArgumentError, ValueError, TypeError) as e:
        print(type(e).__name__, e)
