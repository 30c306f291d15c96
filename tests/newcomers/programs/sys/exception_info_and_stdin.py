import sys
first = sys.stdin.readline().strip()
rest = [line.strip() for line in sys.stdin]
print(first, rest)
try:
    int(first)
except ValueError:
    kind, value, tb = sys.exc_info()
    print(kind.__name__, value, tb is not None)
print(sys.argv[1:], sys.implementation.name, sys.getsizeof("") > 0, "math" in sys.builtin_module_names or True)
