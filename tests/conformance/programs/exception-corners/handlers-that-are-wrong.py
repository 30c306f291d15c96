for source in ("except_value = 5", "ValueError, 5", "'text'", "[ValueError]", "(ValueError, (KeyError, OSError))", "int", "undefined", "(ValueError, int)", "()", "BaseException", "type", "None", "object()"):
    program = f"try:\n    raise KeyError('k')\nexcept ({source.split('=')[-1].strip()}):\n    print('caught')\n"
    try:
        exec(program)
    except (TypeError, NameError, KeyError) as error:
        print(source, "|", type(error).__name__, error, "|", repr(error.__context__))
try:
    try:
        pass
    except undefined_name:
        pass
    print("a handler that is not needed is not looked at")
    raise OSError("x")
except (ValueError, OSError) as error:
    print(type(error).__name__)
try:
    error
except NameError as problem:
    print(problem)
