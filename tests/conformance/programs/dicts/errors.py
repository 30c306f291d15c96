def attempt(label, f):
    try:
        print(label, f())
    except Exception as error:
        print(label, type(error).__name__, "-", error, error.args)


d = {"a": 1}
attempt("missing", lambda: d["b"])
attempt("int key", lambda: d[1])
attempt("tuple key", lambda: d[1, 2])
attempt("pop", lambda: d.pop("q"))
attempt("popitem", lambda: {}.popitem())
attempt("unhashable", lambda: {[1]: 2})
attempt("unhashable get", lambda: d.get([]))
attempt("unhashable set", lambda: {{1}: 1})
attempt("dict of ints", lambda: dict([1, 2]))
attempt("dict of short", lambda: dict(["abc"]))
attempt("dict int", lambda: dict(5))
attempt("compare", lambda: d < d)
attempt("add", lambda: d + d)
attempt("del", lambda: d.__delitem__("zz"))
attempt("attribute", lambda: d.a)
attempt("update", lambda: d.update(5))
attempt("unhashable in tuple", lambda: d[("a", [])])
