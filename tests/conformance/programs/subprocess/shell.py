import os
import subprocess

print(subprocess.run('echo one; echo two && false || echo three', shell=True, capture_output=True, text=True).stdout)
print(subprocess.getoutput('echo "a  b" | tr a-z A-Z'))
print(subprocess.getstatusoutput('exit 4'))
print(subprocess.run('echo $NAME', shell=True, env={'NAME': 'value', 'PATH': os.environ['PATH']},
                     capture_output=True).stdout)
print(subprocess.run('echo out; echo err >&2', shell=True, stdout=subprocess.PIPE,
                     stderr=subprocess.STDOUT).stdout)
print(os.waitstatus_to_exitcode(os.system('exit 3')))
with os.popen('echo from popen') as f:
    print(f.read())
