"""What is what."""
import inspect


class C:
    def m(self): pass
    @property
    def p(self): return 1
    @staticmethod
    def s(): pass


def f(): pass
def g(): yield
async def co(): pass
async def ag(): yield


coroutine = co()
things = dict(C=C, m=C.m, bm=C().m, f=f, g=g, gen=g(), co=co, coroutine=coroutine, ag=ag, agen=ag(), len=len,
              join=''.join, module=inspect, code=f.__code__, prop=C.p, lam=lambda: 0)
checks = [n for n in ('isclass', 'isfunction', 'ismethod', 'isbuiltin', 'isroutine', 'ismodule', 'iscode',
                      'isgeneratorfunction', 'isgenerator', 'iscoroutinefunction', 'iscoroutine', 'isawaitable',
                      'isasyncgenfunction', 'isasyncgen', 'isdatadescriptor', 'ismethoddescriptor')]
for name, thing in things.items():
    print(name, [c for c in checks if getattr(inspect, c)(thing)])
coroutine.close()
