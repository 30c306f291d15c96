#: template strings
def f(a, b):
    return t"", t"x", t"{a}", t"x{a}y{b!r}z", t"{a:>{b}}{b}", t"{a!s:x}"
#: concatenated template strings
def f(a):
    return t"x" t"{a}" t"y" t"z", t"{ a + 1 = }"
#: except without parentheses
def f(a):
    try:
        a()
    except A, B:
        pass
#: finally with control flow
def f(a):
    for x in a:
        try:
            a()
        finally:
            continue
