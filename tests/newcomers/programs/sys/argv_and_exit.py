import sys

print(len(sys.argv), sys.argv[1:])
if len(sys.argv) < 2:
    print("usage: prog NAME", file=sys.stderr)
    sys.exit(2)
