match 5:
    print("no case")
