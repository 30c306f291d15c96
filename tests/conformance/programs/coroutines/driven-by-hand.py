class Ticket:
    def __init__(self, name):
        self.name = name

    def __await__(self):
        answer = yield self.name
        return f"{self.name}={answer}"


async def fetch(name):
    result = await Ticket(name)
    return result.upper()


async def main():
    a = await fetch("a")
    b = await fetch("b")
    return [a, b]


c = main()
print(type(c).__name__, c.__name__)
print(c.send(None), c.send(1))
try:
    c.send(2)
except StopIteration as stop:
    print(stop.value)


async def failing():
    try:
        await Ticket("t")
    except ValueError as error:
        return f"caught {error}"
    finally:
        print("finally")


c = failing()
c.send(None)
try:
    c.throw(ValueError("thrown in"))
except StopIteration as stop:
    print(stop.value)
c = fetch("never awaited, closed")
c.close()
try:
    c.send(None)
except RuntimeError as error:
    print(error)
