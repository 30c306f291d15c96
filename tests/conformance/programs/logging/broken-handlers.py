import io
import logging
import sys

class Bad(logging.Handler):
    def emit(self, record):
        try:
            raise OSError('disk full')
        except OSError:
            self.handleError(record)

log = logging.getLogger('x')
log.propagate = False
log.addHandler(Bad())
sys.stderr = err = io.StringIO()
log.error('lost %s', 'message')
out = logging.StreamHandler(io.StringIO())
log.handlers = [out]
log.error('%d', 'not a number')
log.error('too %s few %s', 1)
sys.stderr = sys.__stderr__
lines = err.getvalue().splitlines()
print([l for l in lines if not l.startswith((' ', 'Traceback'))])
logging.raiseExceptions = False
log.error('%d', 'quiet')
print(repr(out.stream.getvalue()), out.terminator == '\n', out.level, out.formatter)
class Raw(logging.Handler):
    def emit(self, record):
        raise KeyError('straight through')
log.handlers = [Raw()]
try:
    log.error('x')
except KeyError as error:
    print(error)
try:
    logging.Handler().emit(None)
except NotImplementedError as error:
    print(error)
old = out.setStream(io.StringIO())
print(old is not None, out.setStream(out.stream), out)
out.setFormatter(None)
out.close()
log.handlers = [logging.NullHandler()]
log.error('nowhere')
print(logging.lastResort.level, log.removeHandler(out))
