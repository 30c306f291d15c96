import subprocess
import sys

run = lambda code, **kw: subprocess.run([sys.executable, '-c', code], **kw)
done = run('import sys; data = sys.stdin.read(); print(data.upper()); print(len(data), file=sys.stderr)', input='some text', capture_output=True, text=True)
print(done.returncode, repr(done.stdout), repr(done.stderr), done.args[1:2])
print(run('print("x")', stdout=subprocess.PIPE).stdout, run('print("x")', stdout=subprocess.DEVNULL).stdout)
both = run('import sys; print("out", flush=True); print("err", file=sys.stderr)', stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
print(repr(both.stdout), both.stderr)
print(subprocess.check_output([sys.executable, '-c', 'print(5)'], encoding='ascii'), subprocess.call([sys.executable, '-c', 'raise SystemExit(3)']))
try:
    subprocess.check_call([sys.executable, '-c', 'import sys; sys.exit(4)'])
except subprocess.CalledProcessError as error:
    print(error.returncode, error.output, str(error).split("'")[-1])
try:
    run('import sys; print("partial"); sys.exit(9)', check=True, capture_output=True)
except subprocess.CalledProcessError as error:
    print(error.returncode, error.stdout, error.stderr)
for wrong in (lambda: run('', input='x'), lambda: run('', input='x', stdin=subprocess.PIPE), lambda: run('', capture_output=True, stdout=subprocess.PIPE), lambda: subprocess.run(['/no/such/program']), lambda: subprocess.run([]), lambda: subprocess.run(5), lambda: subprocess.check_output(['x'], stdout=5), lambda: run('', text=True, input=b'x'), lambda: subprocess.Popen(['x'], bufsize='big')):
    try:
        print(wrong())
    except (TypeError, ValueError, OSError, AttributeError, IndexError) as error:
        print(type(error).__name__, error)
