def careful():
    try:
        while True:
            try:
                x = yield "ready"
                print("got", x)
            except ValueError as error:
                print("caught", error)
                yield "recovered"
    finally:
        print("cleanup")


g = careful()
print(next(g), g.send(1))
print(g.throw(ValueError("bad")))
print(next(g))
try:
    g.throw(KeyError("k"))
except KeyError as error:
    print("out came", repr(error))
print(next(g, "dead"))
h = careful()
next(h)
print(h.close(), h.close())
fresh = careful()
try:
    fresh.throw(RuntimeError("before start"))
except RuntimeError as error:
    print(error)
print(list(fresh))
