class A(type):
    pass
class B(type):
    pass
class X(metaclass=A):
    pass
class Y(metaclass=B):
    pass
try:
    class Z(X, Y):
        pass
except TypeError as error:
    print(error)
class AB(A, B):
    pass
class Z(X, Y, metaclass=AB):
    pass
print(type(Z).__name__, type(X).__name__)
def maker(name, bases, namespace, **kw):
    print(name, bases, sorted(k for k in namespace if not k.startswith('__')), kw)
    return 42
class NotAClass(metaclass=maker, option=1):
    attr = 1
print(NotAClass)
for wrong in ('class C(int, str): pass', 'class C(bool): pass', 'class C(X, A): pass', 'class C(object, int): pass', 'class C(5): pass',
              'class C(X, X): pass', 'class C(option=1): pass', 'class C(type(None)): pass', 'class C(metaclass=5): pass', 'class C(len): pass'):
    try:
        exec(wrong)
        print(wrong, 'is fine')
    except TypeError as error:
        print(error)
for call in (lambda: type('C'), lambda: type('C', (), {}, x=1), lambda: type(5, (), {}), lambda: type('C', [], {}), lambda: type('C', (), 5), lambda: type(),
             lambda: type('a\0b', (), {}), lambda: type('C', (), {'__slots__': 'a b'}), lambda: type('C', (), {'__slots__': ['a', 5]}), lambda: type('C', (5,), {})):
    try:
        print(call())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
