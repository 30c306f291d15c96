import sys
print(sys.version_info[0], sys.version_info >= (3, 9), sys.platform)
print(sys.maxsize, sys.byteorder, sys.getswitchinterval())
sys.setswitchinterval(0.001)
print(sys.getswitchinterval())
print(sys.getrecursionlimit(), sys.getsizeof(0) > 0)
sys.stdout.write("written\n")
sys.stderr.write("to stderr\n")
