import traceback


def show(source, scope={}):
    try:
        exec(compile(source, "shown.py", "exec"), dict(scope))
    except Exception as error:
        frame = traceback.extract_tb(error.__traceback__)[-1]
        print(f"{source!r}: {error} at {frame.colno}-{frame.end_colno} line {frame.lineno}-{frame.end_lineno}")


for source in ("x = 1 + 2 / 0", "x = (1 +\n 2 / 0)", "a = {}\nb = a['k']['l']", "[1, 2][5].z", "int('a') + int('b')", "f = 5\nf(1, 2)", "None.x.y", "x = [i / 0 for i in (1,)]", "'a' + 1 + 'b'", "(lambda: 1 / 0)()", "assert 1 == 2, 'no'", "del undefined", "a, b = 1", "for i in 5: pass", "with 5: pass", "raise ValueError(\n 'x')", "x = -'a'", "not_defined + 1", "print(undefined(1))", "import nothing_here", "from math import nope", "class A(5): pass", "x = 5\nx.y = 3", "x = 5\nx[0] = 1", "d = {}\nd['a'] += 1", "[].append(1, 2)", "1 < 'a' < 3", "1 if 1 / 0 else 2", "f'{1 / 0}'", "{[]: 1}", "{**5}", "[*5]", "max(*[])"):
    show(source)
