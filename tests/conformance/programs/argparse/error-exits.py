import argparse
import contextlib
import io

def run(parser, argv):
    err, out = io.StringIO(), io.StringIO()
    try:
        with contextlib.redirect_stderr(err), contextlib.redirect_stdout(out):
            result = parser.parse_args(argv)
        print(result)
    except SystemExit as e:
        print("exit", e.code, (err.getvalue() or out.getvalue()).splitlines()[-1])

p = argparse.ArgumentParser(prog="calc", color=False)
p.add_argument("x", type=float)
p.add_argument("--op", choices=["add", "sub"], required=True)
p.add_argument("-y", type=int, nargs="?", const=7, default=1)
for argv in ([], ["1"], ["1", "--op", "add"], ["one", "--op", "add"], ["1", "--op", "mul"], ["1", "--op", "sub", "-y"], ["1", "--op", "sub", "-y", "z"], ["1", "2", "--op", "add"], ["1", "--o", "add"], ["1", "--op"], ["--zip", "1", "--op", "add"], ["-1", "--op", "add"], ["--help"]):
    run(p, argv)
q = argparse.ArgumentParser(prog="q", exit_on_error=False)
q.add_argument("--n", type=int)
try:
    q.parse_args(["--n", "x"])
except argparse.ArgumentError as e:
    print("ArgumentError", e)
