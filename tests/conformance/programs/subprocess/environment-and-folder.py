import os
import subprocess
import sys
import tempfile

folder = tempfile.mkdtemp()
show = 'import os; print(os.path.basename(os.getcwd()) == {!r}, os.environ.get("MINE"), os.environ.get("OTHER"))'.format(os.path.basename(folder))
os.environ['OTHER'] = 'inherited'
run = lambda **kw: print(subprocess.run([sys.executable, '-c', show], capture_output=True, text=True, **kw).stdout, end='')
run()
run(cwd=folder)
run(env={'MINE': 'given'})
run(env={**os.environ, 'MINE': 'both'}, cwd=folder)
with open(os.path.join(folder, 'log'), 'w+') as f:
    subprocess.run([sys.executable, '-c', 'print("to a file")'], stdout=f)
    f.seek(0)
    print(f.read(), end='')
with open(os.path.join(folder, 'log')) as f:
    print(subprocess.run([sys.executable, '-c', 'print(input()[::-1])'], stdin=f, capture_output=True).stdout)
print(subprocess.getoutput('echo from the shell'), subprocess.getstatusoutput('exit 3'), subprocess.run('echo $MINE', shell=True, env={'MINE': 'shell'}, capture_output=True).stdout)
for wrong in (lambda: run(cwd='/no/such/folder'), lambda: run(env={'a=b': 'x'}), lambda: run(env={'a': 5}), lambda: run(env={'a': 'x\0y'})):
    try:
        wrong()
    except (OSError, ValueError, TypeError, subprocess.SubprocessError) as error:
        print(type(error).__name__, str(error))
a = subprocess.Popen([sys.executable, '-c', 'print("b\\na\\nc")'], stdout=subprocess.PIPE)
b = subprocess.Popen([sys.executable, '-c', 'import sys; print(sorted(sys.stdin.read().split()))'], stdin=a.stdout, stdout=subprocess.PIPE)
a.stdout.close()
print(b.communicate()[0], a.wait(), subprocess.list2cmdline(['a b', 'c"d', '']))
