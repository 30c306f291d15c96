def returns(how):
    try:
        if how == "raise":
            raise ValueError("try")
        if how == "return":
            return "from try"
    except ValueError:
        return "from except"
    else:
        return "from else"
    finally:
        print("finally of", how)


def loops():
    log = []
    for i in range(4):
        try:
            if i == 1:
                continue
            if i == 3:
                break
            log.append(i)
        finally:
            log.append(f"f{i}")
    else:
        log.append("no break")
    return log


def nested():
    try:
        try:
            raise KeyError("inner")
        finally:
            print("inner finally")
    except KeyError as error:
        print("caught", error)
        try:
            return "value"
        finally:
            print("outer finally")


def generator():
    try:
        yield 1
        yield 2
    finally:
        print("generator finally")


print(returns("raise"), returns("return"), returns("neither"), loops(), nested(), next(generator()))
x = 1


def later():
    x = "old"
    try:
        return x
    finally:
        x = "new"


print(later())
while True:
    try:
        break
    finally:
        print("leaving")
