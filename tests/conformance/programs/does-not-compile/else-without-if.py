n = 5
print(n)
else:
    print("nothing")
