from threading import Thread, currentThread
import warnings
warnings.simplefilter("ignore")

def work(task, times=1, *, loud=False):
    text = f"{task} x{times}"
    print(text.upper() if loud else text, currentThread().getName())

Thread(target=work, args=("dig",), kwargs={"times": 3}, name="A").start()
t = Thread(target=work, args=("plant",), kwargs=dict(loud=True))
t.setName("B")
t.start()
t.join()
