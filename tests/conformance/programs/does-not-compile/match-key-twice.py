match {"a": 1}:
    case {"a": x, "a": y}:
        print(x, y)
