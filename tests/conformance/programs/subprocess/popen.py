import subprocess
import sys

p = subprocess.Popen(['sleep', '60'])
print(p.poll(), p.args)
p.terminate()
print(p.wait(), p.poll())
p = subprocess.Popen([sys.executable, '-c', 'for line in iter(input, "end"): print(line.upper(), flush=True)'],
                     stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
p.stdin.write('one\n')
p.stdin.flush()
print(p.stdout.readline())
print(p.communicate('two\nend\n'), p.returncode)
with subprocess.Popen(['echo', 'hi'], stdout=subprocess.PIPE) as p:
    print(p.stdout.read())
print(p.returncode)
