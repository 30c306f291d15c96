import threading

class TrafficLight:
    def __init__(self):
        self.changed = threading.Condition()
        self.colour = "red"

    def change(self, colour):
        with self.changed:
            self.colour = colour
            self.changed.notify_all()

    def wait_for(self, colour):
        with self.changed:
            return self.changed.wait_for(lambda: self.colour == colour, timeout=10)

light = TrafficLight()
passed = []

def car(n):
    light.wait_for("green")
    passed.append(n)

cars = [threading.Thread(target=car, args=(n,)) for n in range(4)]
for c in cars:
    c.start()
print("passed while red:", passed)
light.change("amber")
light.change("green")
for c in cars:
    c.join()
print(sorted(passed), light.wait_for("green"))
with light.changed:
    print(light.changed.wait_for(lambda: False, timeout=0.01))
