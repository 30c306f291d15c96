# After a fork each process has its own objects: neither sees the other's later writes.
import os

shared = {'numbers': [1, 2], 'text': 'before'}
r, w = os.pipe()
pid = os.fork()
if pid == 0:
    shared['numbers'].append('child')
    shared['text'] = 'child'
    os.write(w, repr(shared).encode())
    os._exit(0)
shared['numbers'].append('parent')
os.waitpid(pid, 0)
print('child  had', os.read(r, 200).decode())
print('parent has', shared)
