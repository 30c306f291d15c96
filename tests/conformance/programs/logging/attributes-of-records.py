import logging
import sys

class Show(logging.Handler):
    def emit(self, record):
        print(record.name, record.levelname, record.levelno, record.getMessage(), record.funcName, record.lineno, record.module, record.filename,
              record.args, record.exc_info and record.exc_info[1], record.stack_info is not None, record.processName, record.threadName)

log = logging.getLogger('app.sub')
log.addHandler(Show())
log.setLevel(5)
def work():
    log.info('plain')
    log.warning('%s and %d', 'text', 5)
    log.log(7, 'own level %(k)s', {'k': 'v'})
    log.error('with stack', stack_info=True)
    try:
        1 / 0
    except ZeroDivisionError:
        log.exception('failed')
    log.critical('no error', exc_info=True)
    log.error('given', exc_info=ValueError('v'))
    log.warning('deeper', stacklevel=2)
work()
record = logging.makeLogRecord({'msg': 'made', 'levelname': 'X', 'custom': 1})
print(record, record.custom, record.name, record.getMessage())
print(logging.LogRecord('n', 20, 'path/file.py', 3, 'm %s', ('a',), None).getMessage(), log.name, log.parent.name, repr(log))
for wrong in (lambda: log.log('x', 'y'), lambda: log.info('x', extra={'message': 1}), lambda: log.info('x', nothing=1), lambda: log.setLevel('NOPE'), lambda: log.setLevel(1.5), lambda: logging.getLogger(5), lambda: log.addHandler(), lambda: logging.makeLogRecord(5)):
    try:
        print(wrong())
    except (TypeError, ValueError, KeyError) as error:
        print(type(error).__name__, error)
