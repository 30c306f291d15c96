"""getdoc and cleandoc."""
import inspect


class Base:
    """Base doc."""
    def m(self):
        """Base method.

            Indented more.
        """
    def n(self): """n"""


class C(Base):
    def m(self): pass


print(inspect.getdoc(Base), '|', inspect.getdoc(C), '|', inspect.getdoc(C.m))
print(inspect.getdoc(C().n), inspect.getdoc(lambda: 0))
print(repr(inspect.cleandoc('\n\n  first\n    second\n  third  \n\n')))
print(repr(inspect.cleandoc('one\n\ttab')), inspect.indentsize('    x'))
