"""Frames of the caller and arguments of frames."""
import inspect


def inner(a, b=2, *rest, **kw):
    frame = inspect.currentframe()
    info = inspect.getargvalues(frame)
    print(info.args, info.varargs, info.keywords, info.locals['a'], info.locals['rest'])
    print(frame.f_code.co_name, frame.f_back.f_code.co_name, frame.f_lineno)
    print(inspect.formatargvalues(*info[:3], {k: info.locals[k] for k in ('a', 'b', 'rest', 'kw')}))


def outer():
    inner(1, 2, 3, z=4)
    return [f.function for f in inspect.stack()][:2]


print(outer())


def raises():
    raise ValueError


try:
    raises()
except ValueError:
    print([(f.function, f.lineno) for f in inspect.trace()])
