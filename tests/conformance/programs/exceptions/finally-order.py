def f(how):
    steps = []
    for i in range(3):
        try:
            steps.append(f"try{i}")
            if how == "break" and i == 1:
                break
            if how == "continue" and i == 1:
                continue
            if how == "return" and i == 1:
                return steps
            steps.append(f"body{i}")
        finally:
            steps.append(f"finally{i}")
    else:
        steps.append("else")
    steps.append("end")
    return steps


for how in ("none", "break", "continue", "return"):
    print(how, f(how))


def nested():
    out = []
    try:
        try:
            out.append(1)
            raise KeyError("inner")
        finally:
            out.append(2)
    except KeyError:
        out.append(3)
    finally:
        out.append(4)
    return out


print(nested())
