import shapes

for width in range(1, 4):
    print(shapes.area(width, 5))
print(open("notes.txt").read())
