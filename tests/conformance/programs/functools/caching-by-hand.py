import functools

def memoise(f):
    memory = {}

    @functools.wraps(f)
    def wrapper(*args, **kwargs):
        key = (args, tuple(sorted(kwargs.items())))
        if key not in memory:
            memory[key] = f(*args, **kwargs)
        return memory[key]

    wrapper.memory = memory
    return wrapper

calls = []

@memoise
def ways(n, coins=(1, 5, 10)):
    """Ways to pay n."""
    calls.append(n)
    if n == 0:
        return 1
    if n < 0 or not coins:
        return 0
    return ways(n - coins[0], coins) + ways(n, coins[1:])

print(ways(30), len(calls), len(ways.memory))
print(ways.__doc__, ways.__name__)
builtin = functools.cache(ways.__wrapped__)
calls.clear()
print(builtin(12, (1, 5)), len(calls), builtin.cache_info().currsize)
