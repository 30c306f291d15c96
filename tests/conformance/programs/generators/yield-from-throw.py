def child():
    while True:
        try:
            x = yield "child"
            print("child received", x)
        except ValueError as error:
            print("child caught", error)
            return "child result"
        finally:
            print("child finally")


def parent():
    try:
        result = yield from child()
        print("parent has", result)
        yield "parent"
    except KeyError as error:
        print("parent caught", repr(error))
        yield "after key error"


p = parent()
print(next(p))
print(p.send(5))
print(p.throw(ValueError("v")))
q = parent()
next(q)
print(q.throw(KeyError("k")))
r = parent()
next(r)
r.close()
print("closed", next(r, None))
