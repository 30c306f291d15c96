n = 5
if n > 10:
    print("big")
elseif n > 3:
    print("medium")
