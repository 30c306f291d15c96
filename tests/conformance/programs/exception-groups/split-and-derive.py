eg = ExceptionGroup('top', [ValueError(1), ExceptionGroup('inner', [TypeError(2), OSError(3)]), KeyError(4)])
match, rest = eg.split(TypeError)
print(repr(match), repr(rest))
print(eg.subgroup(lambda e: isinstance(e, LookupError)), repr(eg.subgroup((ValueError, OSError))), eg.subgroup(MemoryError), eg.split(MemoryError)[0])
print(eg.message, eg.exceptions[1].exceptions, str(eg), eg.args[0], eg.subgroup(ExceptionGroup) is eg)

class Mine(ExceptionGroup):
    def derive(self, excs):
        return Mine(self.message + '!', excs)

m = Mine('mine', [ValueError(1), TypeError(2)])
m.add_note('a note')
part = m.subgroup(ValueError)
print(type(part).__name__, part.message, part.__notes__, part.exceptions)
print(type(BaseExceptionGroup('b', [ValueError()])).__name__, type(BaseExceptionGroup('b', [KeyboardInterrupt()])).__name__, BaseExceptionGroup.__mro__[1].__name__)
for wrong in (lambda: ExceptionGroup('x', []), lambda: ExceptionGroup('x', [KeyboardInterrupt()]), lambda: ExceptionGroup(5, [ValueError()]), lambda: ExceptionGroup('x', 5),
              lambda: ExceptionGroup('x', [ValueError]), lambda: ExceptionGroup('x'), lambda: eg.split(5), lambda: eg.subgroup('text'), lambda: ExceptionGroup(), lambda: setattr(eg, 'message', 1), lambda: setattr(eg, 'exceptions', ())):
    try:
        print(wrong())
    except (TypeError, ValueError, AttributeError) as error:
        print(type(error).__name__, error)
class Lazy(ExceptionGroup):
    def derive(self, excs):
        return 5
try:
    Lazy('l', [ValueError(), TypeError()]).split(TypeError)
except TypeError as error:
    print(error)
