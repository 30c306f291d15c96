import subprocess
import sys

try:
    subprocess.run(['no-such-program-here'])
except FileNotFoundError as e:
    print(e)
try:
    subprocess.run(['false'], check=True)
except subprocess.CalledProcessError as e:
    print(e, e.cmd, e.returncode)
try:
    subprocess.check_output([sys.executable, '-c', 'print("x"); exit(2)'])
except subprocess.CalledProcessError as e:
    print(e.output, e.returncode)
try:
    subprocess.run(['sleep', '5'], timeout=0.1)
except subprocess.TimeoutExpired as e:
    print(type(e).__name__, e.cmd)
try:
    subprocess.run(['true'], input='x', stdin=subprocess.PIPE)
except ValueError as e:
    print(e)
