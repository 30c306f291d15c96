for source in ("*a = [1]", "*a, *b = [1]", "a, *b, *c = 1", "*a", "print(*)", "x = *a", "x = *a,", "x = (*a)", "[*a] = [1]", "(*a) = [1]", "(*a,) = [1]", "del *a", "del a, *b", "return *a", "for *x in y: pass", "for *x, in y: pass", "f(**a, *b)", "f(*a, b)", "f(a=1, *b)", "f(**a, b)", "f(a=1, b)", "{*a: 1}", "{**a}", "{*a, **b}", "[**a]", "(**a)", "lambda *: 1", "lambda *, a: 1", "def f(*, **k): pass", "def f(*a, *b): pass", "def f(**k, a): pass", "def f(**k, *a): pass", "*a += 1", "(a, *b) += 1", "a, b += 1", "x[*a]", "x[*a:1]", "f(*a for a in b)", "[*a for a in b]", "{**a for a in b}", "await *a", "*a if 1 else 2", "print(**)", "*a: int = 5", "a, b: int = 5", "with a as *b: pass", "import *", "from a import *, b", "global *a"):
    try:
        compile(source, "<source>", "exec")
        print(source, "compiles")
    except SyntaxError as error:
        print(source, "|", error.msg, error.offset)
