import copy
import threading

for thing in ((x for x in ()), threading.Lock(), copy, {}.keys()):
    try:
        copy.copy(thing)
        print('copied', type(thing).__name__)
    except TypeError as error:
        print(error)
    try:
        copy.deepcopy([thing])
    except TypeError as error:
        print(error)
