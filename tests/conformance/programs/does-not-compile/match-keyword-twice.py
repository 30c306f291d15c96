match 5:
    case int(real=x, real=y):
        print(x)
