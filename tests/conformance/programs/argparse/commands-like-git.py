import argparse

def main(argv):
    p = argparse.ArgumentParser(prog="git", color=False)
    p.add_argument("-C", dest="where", default=".")
    sub = p.add_subparsers(dest="command", title="commands", required=False)
    add = sub.add_parser("add", help="add files")
    add.add_argument("paths", nargs="*")
    add.add_argument("-A", "--all", action="store_true")
    commit = sub.add_parser("commit", aliases=["ci"], help="save")
    commit.add_argument("-m", "--message", action="append", default=[])
    commit.set_defaults(func=lambda a: "committed " + " / ".join(a.message))
    args = p.parse_args(argv)
    return args.func(args) if hasattr(args, "func") else vars(args)

for argv in (["add", "a", "b"], ["-C", "/x", "add", "-A"], ["commit", "-m", "one", "-m", "two"], ["ci"], []):
    print(main(argv))
try:
    main(["push"])
except SystemExit as e:
    print("status", e.code)
