import logging
import sys

logging.basicConfig(stream=sys.stdout, format='%(name)s %(levelname)s %(message)s %(user)s' if False else '%(name)s %(levelname)s %(message)s', level=logging.DEBUG)
base = logging.getLogger('svc')
adapter = logging.LoggerAdapter(base, {'user': 'ann'})
print(adapter.process('msg', {'extra': {'x': 1}}), adapter.name, adapter.isEnabledFor(10), adapter.getEffectiveLevel())
merged = logging.LoggerAdapter(base, {'user': 'ann'}, merge_extra=True)
print(merged.process('msg', {'extra': {'x': 1}}), logging.LoggerAdapter(base).extra)

class Prefixed(logging.LoggerAdapter):
    def process(self, msg, kwargs):
        return f'[{self.extra["id"]}] {msg}', kwargs

p = Prefixed(base, {'id': 7})
p.info('started')
p.warning('%d%% done', 50)
nested = Prefixed(p, {'id': 8})
nested.error('inner')
print(nested.logger is p, p.hasHandlers(), repr(p))
p.setLevel(logging.ERROR)
p.info('hidden')
print(base.level)
p.log(logging.CRITICAL, 'shown')
try:
    raise ValueError('bad')
except ValueError:
    p.exception('caught', exc_info=False)
def only_svc(record):
    return record.name == 'svc' and 'skip' not in record.msg
base.addFilter(only_svc)
p.error('skip me')
p.error('keep me')
class Rewriter(logging.Filter):
    def filter(self, record):
        record = logging.makeLogRecord(record.__dict__)
        record.msg = record.msg.replace('secret', '***')
        return record
base.addFilter(Rewriter())
p.error('the secret word')
print(logging.Filter('a').filter(logging.makeLogRecord({'name': 'a.b'})), logging.Filter('a').filter(logging.makeLogRecord({'name': 'ab'})), logging.Filter('').filter(None))
