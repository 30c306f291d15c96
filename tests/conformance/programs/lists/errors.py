def attempt(label, f):
    try:
        print(label, f())
    except Exception as error:
        print(label, type(error).__name__, "-", error)


a = [1, 2, 3]
attempt("get", lambda: a[3])
attempt("get negative", lambda: a[-4])
attempt("get str", lambda: a["0"])
attempt("set", lambda: a.__setitem__(9, 0))
attempt("delete", lambda: a.__delitem__(9))
attempt("pop", lambda: a.pop(5))
attempt("pop empty", lambda: [].pop())
attempt("remove", lambda: a.remove(99))
attempt("index", lambda: a.index(99))
attempt("append two", lambda: a.append(1, 2))
attempt("add", lambda: a + (4,))
attempt("multiply", lambda: a * "2")
attempt("extend", lambda: a.extend(5))
attempt("method", lambda: a.push(1))
attempt("hash", lambda: hash(a))
attempt("compare", lambda: a < 3)
attempt("list", lambda: list(5))
print(a)
