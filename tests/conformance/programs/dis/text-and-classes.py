"""Bytecode of a text and of a class's methods."""
import dis

dis.dis('x = 1\nif x:\n    print(x, -x)')
dis.dis('a + b * c')


class C:
    def m(self): return self.x
    @staticmethod
    def s(): pass


dis.dis(C)
dis.dis('import os', show_offsets=True)
try:
    dis.dis(3)
except TypeError as e:
    print(e)
