class Shape:
    def __init__(self, name, sides):
        self.name, self.sides = name, sides


print(Shape("square", 4).sides)
print(Shape("circle"))
