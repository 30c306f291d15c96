def attempt(f):
    try:
        print(f())
    except TypeError as error:
        print(error)


a, s, l, d, n = 1, "s", [1], {}, None
attempt(lambda: a + s)
attempt(lambda: s + a)
attempt(lambda: l + a)
attempt(lambda: d + d)
attempt(lambda: n + a)
attempt(lambda: s - s)
attempt(lambda: s / a)
attempt(lambda: l // a)
attempt(lambda: a @ a)
attempt(lambda: s ** a)
attempt(lambda: 1.5 | 2)
attempt(lambda: a << 1.0)
attempt(lambda: -s)
attempt(lambda: ~1.5)
attempt(lambda: +l)
attempt(lambda: a < s)
attempt(lambda: n > n)
attempt(lambda: l >= a)
attempt(lambda: d <= d)
attempt(lambda: a[0])
attempt(lambda: n["k"])
attempt(lambda: a in a)
attempt(lambda: len(a))
attempt(lambda: abs(s))
attempt(lambda: round(s))
attempt(lambda: divmod(s, 1))
attempt(lambda: l[s])
attempt(lambda: hash(d))
try:
    n += 1
except TypeError as error:
    print(error)
try:
    a.real = 5
except AttributeError as error:
    print(error)
try:
    a[0] = 5
except TypeError as error:
    print(error)
try:
    del s[0]
except TypeError as error:
    print(error)
