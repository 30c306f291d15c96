from threading import Barrier, Thread

class Connection:
    def __del__(self):
        print("connection closed")

connection = Connection()
go = Barrier(2)

def use(connection):
    go.wait()
    for _ in range(600):
        connection.used = True

team = [Thread(target=use, args=(connection,)) for _ in range(2)]
for thread in team:
    thread.start()
for thread in team:
    thread.join()
del connection
print("end")
