class M:
    def plain(self, x=1):
        return ("plain", x)

    f = lambda self: "lambda"
    builtin = len
    alias = plain


m = M()
print(m.plain(), M.plain(m, 2), m.alias(3), m.f(), m.builtin([1, 2]))
bound = m.plain
print(bound.__self__ is m, bound.__func__ is M.plain, bound == m.plain, bound is m.plain, hash(bound) == hash(m.plain))
m.plain = lambda: "instance"
print(m.plain(), M().plain())
del m.plain
print(m.plain())
print(type(M.plain).__name__, type(m.plain).__name__, type(M.__init__).__name__, type([].append).__name__, type(str.upper).__name__, type("".upper).__name__, type(dict.fromkeys).__name__)


class Callable:
    def __call__(self, *args):
        return args


class Holder:
    action = Callable()


print(Holder().action(1), [f(5) for f in (str, M().plain, lambda x: x, Callable())])
try:
    m.plain.attribute = 1
except AttributeError as error:
    print(error)
try:
    M.plain()
except TypeError as error:
    print(error)
