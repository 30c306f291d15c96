def size():
    return 3


size() = 4
