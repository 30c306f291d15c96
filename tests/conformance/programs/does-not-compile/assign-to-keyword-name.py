class = "maths"
print(class)
