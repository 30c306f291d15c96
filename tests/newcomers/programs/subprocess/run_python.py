import subprocess, sys
r = subprocess.run([sys.executable, "-c", "print('from the child')"], capture_output=True, text=True)
print(r.returncode, r.stdout.strip())
