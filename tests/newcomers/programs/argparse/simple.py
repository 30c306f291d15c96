import argparse

parser = argparse.ArgumentParser(description="Process some integers.")
parser.add_argument("integers", metavar="N", type=int, nargs="+", help="an integer")
parser.add_argument("--sum", dest="accumulate", action="store_const", const=sum, default=max, help="sum the integers")
parser.add_argument("-v", "--verbose", action="store_true")
args = parser.parse_args(["1", "2", "3", "--sum"])
print(args.accumulate(args.integers), args.verbose, args)
try:
    parser.parse_args(["x"])
except SystemExit as e:
    print("exit", e.code)
