import subprocess
import sys

r = subprocess.run([sys.executable, '-c', 'print("out"); import sys; print("err", file=sys.stderr); sys.exit(3)'],
                   capture_output=True, text=True)
print(r.returncode, repr(r.stdout), repr(r.stderr))
r = subprocess.run([sys.executable, '-c', 'print(input()[::-1])'], input='abc\n', capture_output=True, text=True)
print(r.stdout)
r = subprocess.run([sys.executable, '-c', '1/0'], capture_output=True, text=True)
print(r.returncode, r.stderr.splitlines()[-1])
r = subprocess.run([sys.executable, '-c', 'import sys; print(sys.argv)', 'a', 'b c'], stdout=subprocess.PIPE)
print(r.stdout)
