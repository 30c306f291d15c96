import pickle

buffer = pickle.PickleBuffer(b'raw bytes')
print(pickle.loads(pickle.dumps(buffer, 5)))
print(pickle.dumps(pickle.PickleBuffer(bytearray(b'ab')), 5))
kept = []
data = pickle.dumps([pickle.PickleBuffer(bytearray(b'big'))], 5, buffer_callback=kept.append)
print(data, len(kept))
print(pickle.loads(data, buffers=[b'other']))
for wrong in (lambda: pickle.dumps(buffer, 4), lambda: pickle.loads(data), lambda: pickle.loads(data, buffers=[])):
    try:
        wrong()
    except pickle.PickleError as error:
        print(error)
