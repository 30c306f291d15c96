log = []


def tag(name):
    log.append("make " + name)

    def decorate(f):
        log.append("apply " + name)

        def inner():
            return f"<{name}>" + f() + f"</{name}>"

        return inner

    return decorate


@tag("b")
@tag("i")
def text():
    return "x"


print(text())
print(log)


def none(f):
    return None


@none
def lost():
    pass


print(lost)


@str
def described():
    pass


print(type(described).__name__, described.startswith("<function described at "))
