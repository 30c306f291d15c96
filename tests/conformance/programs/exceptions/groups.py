group = ExceptionGroup("several", [ValueError("v"), TypeError("t"), ExceptionGroup("inner", [KeyError("k")])])
print(group, repr(group), len(group.exceptions), group.message)
try:
    raise group
except* ValueError as part:
    print("values", part.exceptions)
except* (TypeError, KeyError) as part:
    print("others", part.exceptions)
try:
    try:
        raise ExceptionGroup("g", [ValueError(1), OSError(2)])
    except* ValueError:
        print("value part handled")
except ExceptionGroup as rest:
    print("left", rest.exceptions)
try:
    raise KeyError("single")
except* KeyError as part:
    print(repr(part))
matched, rest = group.split(TypeError)
print(matched.exceptions, len(rest.exceptions), group.subgroup(lambda e: isinstance(e, KeyError)))
try:
    ExceptionGroup("empty", [])
except ValueError as error:
    print(error)
