from enum import Enum, auto

class State(Enum):
    IDLE = auto()
    RUNNING = auto()
    STOPPED = auto()

    def can_go(self, other):
        return other in {State.IDLE: {State.RUNNING}, State.RUNNING: {State.STOPPED, State.IDLE}}.get(self, set())

class Machine:
    def __init__(self):
        self.state = State.IDLE

    def go(self, state):
        if not self.state.can_go(state):
            raise ValueError(f"{self.state.name} -> {state.name}")
        self.state = state

m = Machine()
m.go(State.RUNNING)
m.go(State.STOPPED)
try:
    m.go(State.IDLE)
except ValueError as e:
    print(e)
print(m.state, [s.can_go(State.STOPPED) for s in State])
