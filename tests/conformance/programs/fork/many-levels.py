# Children of children.
import os


def tree(depth):
    if depth == 0:
        return 1
    total = 0
    for _ in range(2):
        pid = os.fork()
        if pid == 0:
            os._exit(tree(depth - 1))
        total += os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    return total


print(tree(3))
