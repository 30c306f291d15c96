for i on range(3):
    print(i)
