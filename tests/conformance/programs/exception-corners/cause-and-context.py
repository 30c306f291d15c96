def show(error):
    parts = []
    while error is not None:
        parts.append(f"{error!r} suppress={error.__suppress_context__}")
        error = error.__cause__ or error.__context__
    print(" <- ".join(parts))


for way in ("plain", "from", "none", "class", "nested", "self"):
    try:
        try:
            {}["key"]
        except KeyError as first:
            if way == "plain":
                raise ValueError("second")
            if way == "from":
                raise ValueError("second") from OSError("other")
            if way == "none":
                raise ValueError("second") from None
            if way == "class":
                raise ValueError from first
            if way == "nested":
                try:
                    raise IndexError("middle")
                finally:
                    raise ValueError("last")
            raise first from first
    except (ValueError, KeyError) as error:
        if way == "self":
            print(error.__cause__ is error)
        else:
            show(error)
for value in (5, "text", int, None, ValueError("x"), ValueError):
    for source in ("raise value", "raise RuntimeError('r') from value"):
        try:
            exec(source)
        except BaseException as error:
            print(repr(value), source[:7], type(error).__name__, error, repr(error.__cause__))
error = ValueError()
for name, value in (("__cause__", 5), ("__context__", "x"), ("__traceback__", 5), ("args", 5), ("__suppress_context__", "yes"), ("__notes__", 3)):
    try:
        setattr(error, name, value)
        print(name, getattr(error, name))
    except TypeError as problem:
        print(problem)
