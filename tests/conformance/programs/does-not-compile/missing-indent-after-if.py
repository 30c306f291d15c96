x = 5
if x:
print(x)
