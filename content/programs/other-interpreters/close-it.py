class Connection:
    opened = 0

    def __init__(self):
        Connection.opened += 1

    def __del__(self):
        Connection.opened -= 1

def ask():
    connection = Connection()
    return "an answer"

for _ in range(100):
    ask()
print("still open:", Connection.opened)
