if 1 > 2:
    print("strange")
else
    print("fine")
