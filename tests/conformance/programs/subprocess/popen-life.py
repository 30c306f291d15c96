import subprocess
import sys

p = subprocess.Popen([sys.executable, '-u', '-c', 'for line in iter(input, "stop"): print("echo", line)'], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1)
print(p.poll(), p.returncode)
for word in ('one', 'two'):
    p.stdin.write(word + '\n')
    p.stdin.flush()
    print(p.stdout.readline(), end='')
out, err = p.communicate('three\nstop\n')
print(repr(out), err, p.poll(), p.wait(), p.stdin.closed, p.stdout.closed)
slow = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(30)'])
try:
    slow.wait(timeout=0.2)
except subprocess.TimeoutExpired as error:
    print(error.timeout, error.output, error.cmd[1])
slow.terminate()
print(slow.wait(), slow.terminate(), slow.kill(), slow.send_signal(15))
with subprocess.Popen([sys.executable, '-c', 'print("in with")'], stdout=subprocess.PIPE) as q:
    print(q.stdout.read(), q.args[1])
print(q.returncode, repr(q).split(' args')[0])
killed = subprocess.run([sys.executable, '-c', 'import os, signal; os.kill(os.getpid(), signal.SIGKILL)'])
print(killed.returncode)
try:
    subprocess.run([sys.executable, '-c', 'import time; print("before", flush=True); time.sleep(30)'], timeout=0.5, capture_output=True)
except subprocess.TimeoutExpired as error:
    print(error.stdout, str(error).split("' ")[-1] if "' " in str(error) else str(error)[-30:])
try:
    killed.check_returncode()
except subprocess.CalledProcessError as error:
    print(str(error).rsplit('] ', 1)[-1].rsplit("' ", 1)[-1])
