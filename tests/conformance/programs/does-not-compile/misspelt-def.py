define greet(name):
    print(name)
