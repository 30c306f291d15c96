group = ExceptionGroup("outer", [ValueError(1), ExceptionGroup("inner", [KeyError("k"), ValueError(2)]), OSError("o")])
print(group, repr(group), group.message, len(group.exceptions))
print(group.subgroup(ValueError), group.split(KeyError), group.subgroup(lambda e: isinstance(e, OSError)), group.subgroup(ZeroDivisionError))
match, rest = group.split((ValueError, OSError))
print(repr(match), repr(rest), group.split(ExceptionGroup)[0] is group)
for call in (lambda: ExceptionGroup(), lambda: ExceptionGroup("m"), lambda: ExceptionGroup("m", []), lambda: ExceptionGroup("m", 5), lambda: ExceptionGroup(5, [ValueError()]), lambda: ExceptionGroup("m", [5]), lambda: ExceptionGroup("m", [ValueError]), lambda: ExceptionGroup("m", [KeyboardInterrupt()]), lambda: BaseExceptionGroup("m", [ValueError()]), lambda: BaseExceptionGroup("m", [KeyboardInterrupt()]), lambda: group.split(5), lambda: group.subgroup(), lambda: group.split("x"), lambda: setattr(group, "message", "x"), lambda: group.derive([ValueError()]), lambda: group.derive([])):
    try:
        print(repr(call()))
    except (TypeError, ValueError, AttributeError) as error:
        print(type(error).__name__, error)


class Own(ExceptionGroup):
    def derive(self, excs):
        return Own(self.message + "*", excs)


own = Own("mine", [ValueError(1), KeyError(2)])
own.add_note("kept")
part = own.subgroup(KeyError)
print(type(part).__name__, part, part.__notes__)
