match 5:
    case 2 + 3:
        print("five")
