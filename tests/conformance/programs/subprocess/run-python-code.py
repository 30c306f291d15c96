import subprocess
import sys

r = subprocess.run([sys.executable, "-c", "print('out'); import sys; print('err', file=sys.stderr); sys.exit(3)"], capture_output=True, text=True)
print(r.returncode, repr(r.stdout), repr(r.stderr))
r = subprocess.run([sys.executable, "-c", "import sys; print(sys.stdin.read().upper())"], input="hello", text=True, stdout=subprocess.PIPE)
print(r.stdout.strip())
try:
    subprocess.run([sys.executable, "-c", "raise SystemExit(7)"], check=True)
except subprocess.CalledProcessError as e:
    print(e.returncode, str(e).endswith("returned non-zero exit status 7."))
print(subprocess.check_output([sys.executable, "-c", "print(6 * 7)"]).decode().strip())
try:
    subprocess.run([sys.executable, "-c", "import time; time.sleep(30)"], timeout=0.5)
except subprocess.TimeoutExpired as e:
    print("timeout", e.cmd[1])
try:
    subprocess.run(["no-such-program-here"])
except FileNotFoundError as e:
    print(e)
p = subprocess.Popen([sys.executable, "-c", "for i in range(3): print(i)"], stdout=subprocess.PIPE, text=True)
print([line.strip() for line in p.stdout], p.wait(), p.poll())
