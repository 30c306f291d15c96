from dataclasses import dataclass, field

@dataclass(order=True)
class Task:
    priority: int
    name: str = field(compare=False)
    size: int = 0

tasks = [Task(2, "b"), Task(1, "z", 9), Task(1, "a", 3)]
print([t.name for t in sorted(tasks)], max(tasks).name)
print(Task(1, "x") == Task(1, "y"), Task(1, "x") <= Task(1, "y"), Task(1, "x") < Task(2, ""))
try:
    Task(1, "a") < (1, 0)
except TypeError as e:
    print(e)
try:
    @dataclass(eq=False, order=True)
    class Wrong:
        x: int
except ValueError as e:
    print(e)
try:
    @dataclass(order=True)
    class Has:
        x: int
        def __lt__(self, other):
            return True
except TypeError as e:
    print(e)

@dataclass(order=True)
class Sub(Task):
    pass

print(Sub(1, "a") == Task(1, "a"), Sub(1, "a").__eq__(Task(1, "a")))
