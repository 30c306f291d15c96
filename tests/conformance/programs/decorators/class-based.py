class Counted:
    def __init__(self, f):
        self.f = f
        self.count = 0

    def __call__(self, *args):
        self.count += 1
        return self.f(*args)


@Counted
def square(x):
    return x * x


print(square(3), square(4), square.count, type(square).__name__)


class Limit:
    def __init__(self, most):
        self.most = most

    def __call__(self, f):
        def wrapper(*args):
            if self.most == 0:
                raise RuntimeError(f"{f.__name__} used up")
            self.most -= 1
            return f(*args)

        return wrapper


@Limit(2)
def ping():
    return "pong"


print(ping(), ping())
try:
    ping()
except RuntimeError as error:
    print(error)
