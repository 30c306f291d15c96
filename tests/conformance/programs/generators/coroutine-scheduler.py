# Cooperative tasks: a round-robin scheduler in twenty lines.
def task(name, steps):
    for i in range(steps):
        print(f"{name} step {i}")
        yield
    return f"{name} result"


def run(tasks):
    queue = list(tasks)
    results = []
    while queue:
        current = queue.pop(0)
        try:
            next(current)
        except StopIteration as stop:
            results.append(stop.value)
        else:
            queue.append(current)
    return results


print(run([task("a", 2), task("b", 3), task("c", 1)]))


def producer(consumer):
    for i in range(3):
        consumer.send(i)
    consumer.close()


def consumer():
    try:
        while True:
            item = yield
            print("consumed", item)
    except GeneratorExit:
        print("consumer closes")


c = consumer()
next(c)
producer(c)
