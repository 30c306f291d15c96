log = []


def n(x):
    log.append(x)
    return x


def deco(tag):
    log.append("make " + tag)

    def apply(f):
        log.append("apply " + tag)
        return f

    return apply


@deco("outer")
@deco("inner")
def f(a=n("default a"), *, b=n("default b")):
    n("body")


print(log)
log.clear()


class Base:
    pass


@deco("class")
class C(n(Base), metaclass=n(type)):
    n("class body")
    x = n("x")

    @deco("method")
    def m(self, d=n("method default")):
        n("never")


print([getattr(item, "__name__", item) for item in log])
log.clear()
for i in n([1, 2]):
    n(i)
else:
    n("else")
with_value = [n(x) for x in n([3]) if n(True)]
print(log)
