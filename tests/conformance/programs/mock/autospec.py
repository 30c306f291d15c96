# create_autospec() checks calls against the real signatures.
from unittest.mock import create_autospec

class Robot:
    def __init__(self, name):
        pass
    def move(self, x, y=0):
        pass

def add(a, b):
    return a + b

Fake = create_autospec(Robot)
robot = Fake('r')
robot.move(1, y=2)
robot.move.assert_called_once_with(1, 2)
for wrong in [lambda: robot.move(), lambda: Fake(), lambda: robot.jump()]:
    try:
        wrong()
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
fake = create_autospec(add, return_value=7)
print(fake(1, 2), fake.call_args, fake.__name__)
try:
    fake(1)
except TypeError as error:
    print(error)
