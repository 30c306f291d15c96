import io
from contextlib import AbstractContextManager, ExitStack, closing, redirect_stdout, chdir
import os
import tempfile

class Resource(AbstractContextManager):
    log = []
    def __init__(self, name, fail=False):
        self.name, self.fail = name, fail
    def __enter__(self):
        if self.fail:
            raise OSError(f'cannot open {self.name}')
        self.log.append(f'+{self.name}')
        return self
    def __exit__(self, *error):
        self.log.append(f'-{self.name}')

try:
    with ExitStack() as stack:
        for name, fail in (('a', False), ('b', False), ('c', True), ('d', False)):
            stack.enter_context(Resource(name, fail))
except OSError as error:
    print(error, Resource.log)
def open_all(names):
    with ExitStack() as stack:
        opened = [stack.enter_context(Resource(n)) for n in names]
        return opened, stack.pop_all().close
Resource.log.clear()
opened, close = open_all('xy')
print(Resource.log, [r.name for r in opened])
close()
print(Resource.log)
buffer = io.StringIO()
with redirect_stdout(buffer), closing(io.StringIO('text')) as s:
    print('captured', s.read())
print(repr(buffer.getvalue()), s.closed)
here = os.getcwd()
with chdir(tempfile.gettempdir()):
    print(os.getcwd() != here)
print(os.getcwd() == here)
with ExitStack() as stack:
    @stack.push
    def swallow(kind, error, tb):
        return kind is KeyError
    {}['k']
print('swallowed')
