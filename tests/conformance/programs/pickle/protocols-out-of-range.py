import pickle

print(pickle.dumps(1, -1)[:2])
for wrong in (6, 99):
    try:
        pickle.dumps(1, wrong)
    except ValueError as error:
        print(error)
try:
    pickle.dumps(1, protocol=3, buffer_callback=print)
except ValueError as error:
    print(error)
try:
    pickle.loads('text')
except TypeError as error:
    print(error)
