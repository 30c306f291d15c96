depth = 0


def down():
    global depth
    depth += 1
    if depth == 3:
        print("deep enough to know")
    down()


print("start")
down()
