class Both:
    def __repr__(self):
        return "Both()"

    def __str__(self):
        return "both text"


class OnlyRepr:
    def __repr__(self):
        return "OnlyRepr()"


class OnlyStr:
    def __str__(self):
        return "only str"


b, r, s = Both(), OnlyRepr(), OnlyStr()
print(b, r, s)
print([b, r], (b,), {"k": b}, f"{b} {b!r} {r}", "%s %r" % (b, b), str(b) + repr(r))
print(repr(s).startswith("<__main__.OnlyStr object at 0x"), str(object()).startswith("<object object at 0x"))


class Bad:
    def __str__(self):
        return 5

    def __repr__(self):
        return None


for f in (str, repr, print):
    try:
        f(Bad())
    except TypeError as error:
        print(error)
