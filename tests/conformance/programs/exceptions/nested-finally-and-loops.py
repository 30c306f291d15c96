def f(n):
    log = []
    for i in range(3):
        try:
            try:
                log.append(f"a{i}")
                if n == 1 and i == 1:
                    continue
                if n == 2 and i == 1:
                    break
                if n == 3 and i == 1:
                    raise KeyError(i)
                if n == 4 and i == 1:
                    return log
            finally:
                log.append(f"f{i}")
                if n == 5:
                    break
        except KeyError as error:
            log.append(f"k{error}")
        else:
            log.append(f"e{i}")
        finally:
            log.append(f"F{i}")
    else:
        log.append("loop else")
    return log


for n in range(6):
    print(n, f(n))


def g():
    while True:
        try:
            try:
                return "inner"
            finally:
                break
        finally:
            pass
    return "after break"


print(g())


def h(depth):
    try:
        if depth == 0:
            raise ValueError("bottom")
        return h(depth - 1)
    finally:
        print("leave", depth)


try:
    h(3)
except ValueError as error:
    print(error)
