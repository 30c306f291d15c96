from collections import defaultdict, OrderedDict, UserDict


def read(value):
    match value:
        case {"op": "add", "args": [x, y]}:
            return x + y
        case {"op": str(op), **rest} if rest:
            return f"{op} with {rest}"
        case {1: one, None: nothing, False: yes}:
            return f"odd keys {one} {nothing} {yes}"
        case {-1: minus, "a.b": dotted}:
            return f"{minus} {dotted}"
        case {"nested": {"deep": [*_, last]}}:
            return f"last {last}"
        case {**everything}:
            return f"mapping {everything}"
    return "no mapping"


for value in ({"op": "add", "args": [1, 2]}, {"op": "add", "args": [1]}, {"op": "x"}, {"op": 5}, {-1: "m", "a.b": "d"}, {"nested": {"deep": (1, 2)}}, {}, OrderedDict(a=1), UserDict(a=1), [("op", "add")], None, "op"):
    print(value, "->", read(value))
table = defaultdict(list)
match table:
    case {"missing": value}:
        print("matched", value)
    case _:
        print("not made by matching", dict(table))


class Keys:
    A = "a"


match {"a": 1, "b": 2}:
    case {Keys.A: x, "b": y}:
        print(x, y)
try:
    match {"a": 1}:
        case {Keys.A: x, "a": y}:
            print(x, y)
except ValueError as error:
    print(error)
