import threading

print(threading.stack_size())
for wrong in (100, -1):
    try:
        threading.stack_size(wrong)
    except ValueError as e:
        print(e)
print(threading.stack_size(256 * 1024), threading.stack_size())
t = threading.Thread(target=lambda: print("runs with a smaller stack"))
t.start()
t.join()
print(threading.stack_size(0), threading.gettrace(), threading.getprofile())
