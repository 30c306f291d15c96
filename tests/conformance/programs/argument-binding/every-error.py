def none(): pass
def one(a): pass
def two(a, b): pass
def default(a, b=1): pass
def many(a, b, c, d): pass
def only(*, k): pass
def keys(a, *, k, l=1): pass
def slash(a, /): pass
def slash_more(a, b, /, c): pass
def star(*args): pass
def stars(**kwargs): pass
def mixed(a, /, b, *args, k, **kw): pass


calls = ["none(1)", "none(1, 2)", "none(x=1)", "one()", "one(1, 2)", "one(1, 2, 3)", "one(b=1)", "one(1, a=1)", "two()", "two(1)", "two(b=1)", "two(1, 2, 3)", "two(1, c=2)", "default()", "default(1, 2, 3)", "default(b=2)", "default(1, bb=2)", "many()", "many(1)", "many(1, 2)", "many(1, 2, 3)", "many(d=1)", "only()", "only(1)", "only(1, k=1)", "only(1, 2, k=1)", "only(j=1)", "keys()", "keys(1)", "keys(1, 2)", "keys(1, 2, k=3)", "keys(k=1)", "slash()", "slash(a=1)", "slash(1, a=1)", "slash_more(1, b=2, c=3)", "slash_more(a=1, b=2, c=3)", "slash_more(1)", "star(x=1)", "star(*5)", "star(*None)", "stars(1)", "stars(**5)", "stars(**{1: 2})", "stars(a=1, **{'a': 2})", "stars(**{'a': 1}, **{'a': 2})", "mixed()", "mixed(1)", "mixed(1, 2)", "mixed(1, k=1)", "mixed(1, 2, b=3, k=4)", "(lambda: 0)(1)", "(lambda x: 0)()", "one(*[1, 2])", "one(**{'a': 1, 'b': 2})", "print(**{'sepp': 1})", "len()", "len(1, 2)", "int(1, 2, 3)", "[].append()", "''.join()", "{}.get()", "none.__call__(1)", "5()", "None()", "'a'()", "[]()", "one.nothing()"]
for call in calls:
    try:
        eval(call)
        print(call, "works")
    except (TypeError, AttributeError) as error:
        print(call, "|", error)
