import threading

class Turnstile:
    def __init__(self, n):
        self.cond, self.turn, self.n = threading.Condition(), 0, n

    def take(self, me):
        with self.cond:
            self.cond.wait_for(lambda: self.turn == me)

    def pass_on(self):
        with self.cond:
            self.turn = (self.turn + 1) % self.n
            self.cond.notify_all()

gate = Turnstile(3)

def fizz(me, rule):
    for i in range(me + 1, 16, 3):
        gate.take(me)
        print(rule(i), end=" ")
        gate.pass_on()

def rule(i):
    return "FizzBuzz" if i % 15 == 0 else "Fizz" if i % 3 == 0 else "Buzz" if i % 5 == 0 else i

threads = [threading.Thread(target=fizz, args=(n, rule)) for n in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print()
