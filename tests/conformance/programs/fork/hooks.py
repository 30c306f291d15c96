# os.register_at_fork: before in reverse order, the others in order.
import os

log = []
os.register_at_fork(before=lambda: log.append('before 1'),
                    after_in_parent=lambda: log.append('parent 1'),
                    after_in_child=lambda: log.append('child 1'))
os.register_at_fork(before=lambda: log.append('before 2'),
                    after_in_parent=lambda: log.append('parent 2'),
                    after_in_child=lambda: log.append('child 2'))
r, w = os.pipe()
pid = os.fork()
if pid == 0:
    os.write(w, repr(log).encode())
    os._exit(0)
os.waitpid(pid, 0)
print(log)
print(os.read(r, 200).decode())
