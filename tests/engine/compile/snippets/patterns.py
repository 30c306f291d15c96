#: match values
def f(a):
    match a:
        case 1:
            return "one"
        case "x" | -2 | 1.5:
            return "two"
        case None | True:
            return "none"
        case A.b:
            return "b"
        case -1 + 2j | 3 - 0j:
            return "c"
        case _:
            return "other"
#: match captures
def f(a):
    match a:
        case x if x > 1:
            return x
        case [x, y] as z:
            return x, y, z
        case (1, *rest):
            return rest
        case y:
            return y
#: match sequences
def f(a):
    match a:
        case []:
            return 0
        case [_]:
            return 1
        case [x, _, *_]:
            return x
        case [*_, y]:
            return y
        case [x, *_, y]:
            return x, y
        case [x, [y, *z]]:
            return x, y, z
        case (x, y, 3):
            return x
#: match mappings
def f(a):
    match a:
        case {}:
            return 0
        case {"x": 1, "y": y}:
            return y
        case {"k": [v], **rest}:
            return v, rest
        case {A.b: x}:
            return x
        case {**rest}:
            return rest
        case {-1: x, 1 - 2j: y}:
            return x
#: match classes
def f(a):
    match a:
        case int():
            return 0
        case Point(x, y):
            return x, y
        case Point(x=0, y=y):
            return y
        case A.B(1, _, z=(c, d)):
            return c, d
        case str(s) | bytes(s):
            return s
#: match alternatives that bind
def f(a):
    match a:
        case [x, y] | (y, x, _) | {"x": x, "y": y}:
            return x, y
        case [x, y, z] | [z, x, y, _]:
            return z
#: match without default in a loop
def f(a):
    for x in a:
        match x:
            case 1:
                continue
            case [2, y]:
                break
            case {"z": z}:
                return z
    return a
#: match with guards
def f(a, b):
    match a, b:
        case (x, y) if x < y:
            pass
        case (x, _) if x:
            print(x)
        case _ if a:
            return 1
#: match one case
def f(a):
    match a:
        case _:
            return 1
def g(a):
    match a:
        case x:
            return x
#: match at module level
match x:
    case [a, b]:
        c
    case _:
        d
#: nested match
def f(a):
    match a:
        case [x]:
            match x:
                case 1:
                    return x
        case _:
            return 2
