total = 5
if total = 5:
    print("equal")
