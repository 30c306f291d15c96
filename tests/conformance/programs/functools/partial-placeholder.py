import functools
from functools import partial, Placeholder as _

say = partial("{1} {0}!".format, _, "hello")
print(say("world"), say("you"))
remove = partial(str.replace, _, _, "")
print(remove("Hello, dear dear world!", " dear"))
remove_dear = partial(remove, _, " dear")
print(remove_dear("Hello, dear world"))
print(functools.Placeholder, type(_).__name__, type(_)() is _)
for wrong in (lambda: partial(print, _), lambda: remove(), lambda: partial(print, 1, x=_)):
    try:
        wrong()
    except TypeError as e:
        print(e)
print(remove.args == (_, _, ""), remove.keywords)
