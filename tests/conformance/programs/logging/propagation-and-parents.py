import logging

class Tagged(logging.Handler):
    def __init__(self, tag, level=0):
        super().__init__(level)
        self.tag = tag
    def emit(self, record):
        print(self.tag, record.name, record.getMessage())

root = logging.getLogger()
root.addHandler(Tagged('root', logging.ERROR))
a, abc = logging.getLogger('a'), logging.getLogger('a.b.c')
print(abc.parent is a, abc.getEffectiveLevel(), abc.hasHandlers(), abc.isEnabledFor(20))
ab = logging.getLogger('a.b')
print(abc.parent is ab, ab.parent is a, a.getChild('b.c') is abc, sorted(c.name for c in a.getChildren()))
a.addHandler(Tagged('a'))
ab.addHandler(Tagged('ab', logging.INFO))
ab.setLevel(logging.DEBUG)
abc.debug('debug')
abc.info('info')
abc.error('error')
ab.propagate = False
abc.error('stopped')
ab.disabled = True
ab.error('disabled')
abc.error('not the child')
logging.disable(logging.ERROR)
abc.error('off')
abc.critical('on')
logging.disable(logging.NOTSET)
abc.setLevel(logging.CRITICAL + 1)
abc.critical('too low')
print(logging.getLevelName(10), logging.getLevelName('INFO'), logging.getLevelName(11), logging.getLevelNamesMapping()['WARN'])
logging.addLevelName(25, 'NOTICE')
ab.disabled = False
ab.log(25, 'notice')
print(logging.getLevelName(25), logging.getLevelName('NOTICE'), root.manager is logging.Logger.manager, ab.handlers[0].name, ab.handlers[0])
