def describe(x):
    match x:
        case 0:
            return "zero"
        case 1 | 2 | 3:
            return "small"
        case -1:
            return "minus one"
        case "a" | "b":
            return "letter"
        case 2.5:
            return "float"
        case None:
            return "none"
        case True:
            return "true"
        case b"raw":
            return "bytes"
        case _:
            return "other"


for x in (0, 1, 3, -1, "a", "c", 2.5, None, True, False, 2.0, b"raw", []):
    print(repr(x), describe(x))
match 5:
    case n if n > 10:
        print("big")
    case n if n > 3:
        print("medium", n)
print(n)
match = "soft keyword"
case = 1
print(match, case)
