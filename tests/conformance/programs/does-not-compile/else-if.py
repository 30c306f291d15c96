n = 5
if n > 10:
    print("big")
else if n > 3:
    print("medium")
