import pickle


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y


for protocol in range(6):
    print(protocol, pickle.dumps(Point(1, [2]), protocol))
print(pickle.dumps(Point))
print(pickle.dumps([Point, Point, len, dict.fromkeys]))
