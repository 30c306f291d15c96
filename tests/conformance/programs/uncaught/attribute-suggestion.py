class Robot:
    def __init__(self):
        self.battery = 5

    def charge(self):
        self.battery += 1


r = Robot()
r.charge()
print(r.battery)
print(r.batery)
