class Connection:
    opened = 0

    def __enter__(self):
        Connection.opened += 1
        return self

    def __exit__(self, *error):
        Connection.opened -= 1

def ask():
    with Connection():
        return "an answer"

for _ in range(100):
    ask()
print("still open:", Connection.opened)
