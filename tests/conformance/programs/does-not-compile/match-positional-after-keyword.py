match 5:
    case int(real=x, 5):
        print(x)
