# Since 3.14 a token resets its variable at the end of a with block.
from contextvars import ContextVar

level = ContextVar("level", default=0)

with level.set(1) as token:
    print(level.get(), token.var is level)
    with level.set(2):
        print(level.get())
    print(level.get())
print(level.get())

try:
    with level.set(9):
        raise ValueError("inside")
except ValueError as error:
    print(error, level.get())

try:
    with level.set(3) as token:
        level.reset(token)
        print(level.get())
except RuntimeError as error:
    print("too late:", str(error).split("> ")[-1])
