# A child goes on wherever the fork was: in a generator, in __init__, below next(), in a with block.
import contextlib
import os


def fork():
    pid = os.fork()
    if pid == 0:
        return 'child'
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


def finish(where):
    if where == 'child':
        os._exit(len(trail))
    print(trail[-1], where)


trail = []


def gen():
    trail.append('generator')
    yield fork()


finish(next(gen()))


class Maker:
    def __init__(self, *, name):
        trail.append(name)
        self.result = fork()


finish(Maker(name='init').result)


@contextlib.contextmanager
def managed():
    trail.append('context manager')
    yield fork()


with managed() as result:
    finish(result)

for key in {'a': 1, 'b': 2}:
    trail.append('loop ' + key)
    finish(fork())
trail.append('star')
finish((lambda *args, **kw: fork())(*[1], **{'x': 2}))


class Attr:
    @property
    def value(self):
        trail.append('property')
        return fork()


finish(Attr().value)
