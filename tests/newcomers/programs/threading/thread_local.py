import threading

mydata = threading.local()
mydata.value = "main"

def show():
    try:
        print(mydata.value)
    except AttributeError:
        print("nothing here yet")
    mydata.value = threading.current_thread().name
    print(mydata.value)

t = threading.Thread(target=show, name="child")
t.start()
t.join()
print(mydata.value)
