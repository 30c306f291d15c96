class Point(object)
    def __init__(self, x):
        self.x = x
