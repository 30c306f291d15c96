class Color:
    RED = "r"
    BLUE = "b"


LIMIT = 5


def f(x):
    match x:
        case Color.RED:
            return "red"
        case Color.BLUE:
            return "blue"
        case (Color.RED as c, other):
            return f"pair {c} {other}"
        case [int() as n, str() | None as s]:
            return f"typed {n} {s}"
        case {"at": (x, y) as place}:
            return f"place {place} {x + y}"
        case LIMIT:
            return f"captured {LIMIT}"


for x in ("r", "b", ["r", 1], [3, "s"], [3, None], {"at": [1, 2]}, 99):
    print(f(x))
match 1, 2:
    case a, b:
        print(a, b)
match [1, [2, [3, 4]]]:
    case [a, [b, [*c]]]:
        print(a, b, c)
commands = ["load file.txt", "move 3 -4", "quit", "move x y", "dance"]
for command in commands:
    match command.split():
        case ["quit"]:
            print("bye")
        case ["load", name]:
            print("loading", name)
        case ["move", dx, dy] if dx.lstrip("-").isdigit() and dy.lstrip("-").isdigit():
            print("moving", int(dx), int(dy))
        case [verb, *args]:
            print("cannot", verb, args)
