try:
    compile('x = (1,\n  y z)', 'f.py', 'exec')
except SyntaxError as e:
    print(e, e.args)
class B(BaseException):
    def __str__(self): raise ValueError
    __notes__ = ('a', 3)
try:
    raise B
except B as b:
    b2 = ExceptionGroup('x', [ValueError(i) for i in range(20)])
    b2.__notes__ = 'str note'
    raise b2
