import sys

print("checking")
if len(sys.argv) < 99:
    sys.exit("usage: program with many arguments")
print("never")
