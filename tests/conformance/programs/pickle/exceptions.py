import pickle


class Refused(Exception):
    def __init__(self, code, text):
        super().__init__(code, text)
        self.code = code


for error in (ValueError('bad', 3), KeyError('k'), Refused(7, 'no'), StopIteration(4),
              ImportError('x', name='mod', path='p'), AttributeError('y', name='attr', obj=3),
              ExceptionGroup('many', [ValueError(1), TypeError(2)])):
    back = pickle.loads(pickle.dumps(error))
    print(repr(back), type(back) is type(error), back.__dict__)
print(ImportError('x', name='mod').__reduce__())
print(AttributeError('y', name='attr', obj=3).__reduce__())
error = ValueError('with notes')
error.add_note('one')
error.extra = [1]
back = pickle.loads(pickle.dumps(error))
print(back.__notes__, back.extra, back.__traceback__)
