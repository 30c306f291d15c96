class Box:
    return 5
