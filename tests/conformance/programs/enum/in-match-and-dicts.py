from enum import Enum, IntEnum, auto
import copy, pickle

class Light(Enum):
    RED = auto()
    AMBER = auto()
    GREEN = auto()

    def next(self):
        members = list(type(self))
        return members[(members.index(self) + 1) % len(members)]

def action(light):
    match light:
        case Light.RED:
            return "stop"
        case Light.AMBER | Light.GREEN as which:
            return f"go {which.name}"

for light in Light:
    print(light.name, action(light), light.next())
counts = {light: 0 for light in Light}
counts[Light.RED] += 1
print(counts)
print(copy.deepcopy(Light.RED) is Light.RED, pickle.loads(pickle.dumps([Light.RED]))[0] is Light.RED)
print({Light.RED, Light.RED, Light.GREEN} == {Light.GREEN, Light.RED}, Light.RED is Light(1))
print(dict(zip(Light, "rag"))[Light.AMBER], [*map(str, Light)], max(Light, key=lambda l: l.value))
