def attempt(start, source):
    scope = {"x": start}
    try:
        exec(source, scope)
        print(source, repr(scope["x"]))
    except (TypeError, ZeroDivisionError, ValueError) as error:
        print(source, type(error).__name__, error)


for operator in ("+=", "-=", "*=", "/=", "//=", "%=", "**=", "<<=", ">>=", "&=", "|=", "^=", "@="):
    attempt(7, f"x {operator} 2")
    attempt(7.5, f"x {operator} 2")
    attempt("ab", f"x {operator} 2")
    attempt([1], f"x {operator} [2]")
    attempt({1}, f"x {operator} {{2}}")
    attempt(None, f"x {operator} 1")
