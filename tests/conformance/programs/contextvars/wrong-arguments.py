from contextvars import Context, ContextVar, Token, copy_context

v = ContextVar("v")
w = ContextVar("w")
token = v.set(1)
for what in [
    lambda: ContextVar(1),
    lambda: ContextVar(),
    lambda: ContextVar("a", 2),
    lambda: Context(1),
    lambda: Context()[1],
    lambda: 1 in Context(),
    lambda: Context().get("v"),
    lambda: Token(),
    lambda: Context().run(),
    lambda: hash(token),
    lambda: hash(Context()),
    lambda: v.reset(1),
    lambda: Context() < Context(),
    lambda: type("Mine", (ContextVar,), {}),
]:
    try:
        print(what())
    except (TypeError, RuntimeError) as error:
        print(type(error).__name__, error)
for what in [lambda: w.reset(token), lambda: copy_context().run(v.reset, token)]:
    try:
        what()
    except ValueError as error:
        print(str(error).split('> ')[-1])
print(ContextVar[int], Token[str], Token.MISSING)
