match 5:
    case _:
        print("any")
    case 5:
        print("five")
