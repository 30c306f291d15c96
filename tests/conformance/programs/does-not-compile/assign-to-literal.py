5 = x
print(x)
