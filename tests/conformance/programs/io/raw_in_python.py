import io


class Countdown(io.RawIOBase):
    def __init__(self, n):
        self.n = n

    def readable(self):
        return True

    def readinto(self, buffer):
        if self.n == 0:
            return 0
        data = f'{self.n}\n'.encode()
        self.n -= 1
        buffer[:len(data)] = data
        return len(data)


print(Countdown(3).read(), Countdown(3).read(1000))
print(io.BufferedReader(Countdown(5)).readlines())
print(list(io.TextIOWrapper(io.BufferedReader(Countdown(2)))))
