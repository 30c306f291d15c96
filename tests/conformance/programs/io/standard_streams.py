import sys

print(sys.stdout.name, sys.stdin.name, sys.stderr.name, sys.stdout.mode, sys.stdin.mode)
print(sys.stdout.writable(), sys.stdout.readable(), sys.stdin.readable())
print(sys.stdout.fileno(), sys.stdin.fileno(), sys.stderr.fileno())
print(sys.stdout.write('counted\n'))
sys.stdout.writelines(['a', 'b\n'])
print(type(sys.stdout).__name__, sys.__stdout__ is sys.stdout)
