def note(value, label):
    print("guard", label)
    return value


match [1, 2, 3]:
    case [x, *rest] if note(False, "first"):
        print("never")
    case [x, y, z] if note(x > 5, "second"):
        print("never")
    case [a, *_] if note(True, "third"):
        print("a", a, "x stays", x, "rest stays", rest, "y", y)
value = 5
match value:
    case 1 | 2 | 3 as small:
        print(small)
    case int() as number if (double := number * 2) > 8:
        print(number, double)
match "abc":
    case "x" | ("abc" as found):
        print(found)
try:
    match 5:
        case n if n / 0:
            pass
except ZeroDivisionError as error:
    print(error, n)
match 5:
    case str():
        print("text")
print("nothing matched is fine")
match = [1]
match[0] = 2
print(match, match [0])
case, type = 3, 4
print(case, type)


def returns(x):
    match x:
        case 0: return "zero"
        case _ if x < 0: return "negative"
    return "positive"


print(returns(0), returns(-1), returns(1))
