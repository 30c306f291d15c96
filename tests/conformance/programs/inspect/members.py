"""getmembers, getattr_static, classify_class_attrs, getmro."""
import inspect


class Base:
    x = 1
    def m(self): pass


class C(Base):
    y = 2
    @classmethod
    def c(cls): pass
    @staticmethod
    def s(): pass
    @property
    def p(self): raise RuntimeError('looked')


print([n for n, _ in inspect.getmembers(C) if not n.startswith('__')])
print([n for n, _ in inspect.getmembers(C, inspect.isfunction)])
print(type(inspect.getattr_static(C(), 'p')).__name__, inspect.getattr_static(C(), 'q', 'default'))
try:
    inspect.getattr_static(C(), 'q')
except AttributeError as e:
    print(e)
for a in inspect.classify_class_attrs(C):
    if not a.name.startswith('__'):
        print(a.name, a.kind, a.defining_class.__name__)
print([c.__name__ for c in inspect.getmro(C)])
print(inspect.getclasstree([Base, C])[0][0].__name__)
