import logging

record = logging.makeLogRecord({'name': 'n', 'msg': 'hi %s', 'args': ('x',), 'levelname': 'INFO', 'levelno': 20, 'user': 'me'})
for style, fmt in (('%', '%(name)s:%(message)-8s|%(levelno)03d'), ('{', '{name}:{message:>8}|{levelno:04d}'), ('$', '$name:${message}|$$')):
    print(logging.Formatter(fmt, style=style).format(record))
print(logging.Formatter().format(record), logging.Formatter('%(user)s').format(record), logging.Formatter('%(missing)s', defaults={'missing': 'default'}).format(record))
for kw in (dict(fmt='{name}'), dict(fmt='%(name)s', style='{'), dict(fmt='x', style='!'), dict(fmt='plain'), dict(fmt='{name!z}', style='{'), dict(fmt='{na me}', style='{'), dict(fmt='$', style='$'), dict(fmt='plain', validate=False), dict(fmt='%(name)z'), dict(fmt='{message:x:y}', style='{')):
    try:
        print(kw, logging.Formatter(**kw)._fmt)
    except (ValueError, KeyError) as error:
        print(kw, type(error).__name__, error)
try:
    logging.Formatter('%(missing)s').format(record)
except ValueError as error:
    print(error)
class Upper(logging.Formatter):
    def formatMessage(self, record):
        return super().formatMessage(record).upper()
    def formatException(self, exc_info):
        return f'<{exc_info[0].__name__}>'
try:
    {}['k']
except KeyError as error:
    record.exc_info = (KeyError, error, None)
print(Upper('%(message)s').format(record), repr(record.exc_text))
many = logging.BufferingFormatter(logging.Formatter('%(message)s;'))
record.exc_info = record.exc_text = None
print(many.format([record, record]), repr(many.format([])))
