import sys

print(sys.argv[1:], type(sys.path).__name__, sys.byteorder in ("little", "big"), sys.implementation.name)
print(sys.version_info >= (3, 13), sys.version_info.major, sys.version_info[0], isinstance(sys.version, str))
print("sys" in sys.modules, "math" in sys.builtin_module_names or True, sys.getrecursionlimit(), sys.float_info.max, sys.float_info.epsilon, sys.float_info.dig)
print(sys.stdout.write("written\n"))
sys.stdout.write("no newline")
print()
print("to stderr", file=sys.stderr)
print("to stdout", file=sys.stdout)
sys.stdout.flush()
print(sys.intern("abc") is sys.intern("abc"), sys.getdefaultencoding(), sys.hash_info.width in (32, 64))
try:
    sys.intern(5)
except TypeError as error:
    print(error)
